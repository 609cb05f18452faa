import { compileMessage } from '@lingui/message-utils/compileMessage'
import { REFUSALS } from '@cloakroom/contract/refusals.ts'
import { expect, it } from 'vitest'
import { en } from './en.ts'

it.each(Object.entries(en))('%s is a message that can be compiled', (_, message) => {
  expect(compileMessage(message).length).toBeGreaterThan(0)
})

it('has words for every refusal', () => {
  for (const code of Object.keys(REFUSALS)) expect(en).toHaveProperty([`refusal.${code}`])
})
