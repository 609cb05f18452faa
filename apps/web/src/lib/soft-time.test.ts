import { i18n } from '@lingui/core'
import { beforeAll, expect, it } from 'vitest'
import { softTime } from './soft-time.ts'
import { en } from '../words/en.ts'

const now = new Date('2026-09-16T10:00Z')

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: en })
})

it.each([
  ['2026-09-16T08:40Z', 'Today 08:40'],
  ['2026-09-15T22:10Z', 'Yesterday 22:10'],
  ['2026-09-14T09:14Z', 'Monday 09:14'],
  ['2026-09-09T09:14Z', '9 September 09:14'],
  ['2025-09-09T09:14Z', '9 September 2025'],
  ['2026-09-01', '1 September 2026'],
  ['2026-09', 'September 2026'],
])('%s: %s', (shown, said) => {
  expect(softTime(shown, now, 'UTC')).toBe(said)
})

it('counts days on the reader’s calendar, not on that of the house', () => {
  expect(softTime('2026-09-15T22:10Z', now, 'Asia/Tokyo')).toBe('Today 07:10')
})
