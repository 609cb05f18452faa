import { REFUSALS } from '@cloakroom/contract/refusals.ts'
import { i18n } from '@lingui/core'
import { beforeAll, expect, it } from 'vitest'
import { en } from './en.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: en }))

// The catalogues are compiled by the build's own plugin, which throws where a message cannot be read.
it.each(Object.keys(en))('%s is said in full', (key) => {
  const values = new Proxy({}, { get: () => 3, has: () => true })
  expect(i18n._(key, values)).toMatch(/^[^{}#]+$/)
})

it.each([
  [1, 'One thread has something new for you, in the order to read it.'],
  [3, '3 threads have something new for you, in the order to read them.'],
])('counts %i in words', (threads, said) => {
  expect(i18n._('lobby.lead', { threads })).toBe(said)
})

it('has words for every refusal', () => {
  for (const code of Object.keys(REFUSALS)) expect(en).toHaveProperty([`refusal.${code}`])
})
