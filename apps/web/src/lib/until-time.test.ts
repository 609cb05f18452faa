import { i18n } from '@lingui/core'
import { expect, it } from 'vitest'
import { untilTime } from './until-time.ts'

it('tells the day and the minute, where the reader is', () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  expect(untilTime('2026-09-14T22:30Z', 'UTC')).toBe('Monday 14 September at 22:30')
  expect(untilTime('2026-09-14T22:30Z', 'Asia/Tokyo')).toBe('Tuesday 15 September at 07:30')
})
