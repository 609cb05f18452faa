import { describe, expect, test } from 'vitest'
import { lastDue, type Slot } from './last-due.ts'

const daily = (timeZone: string, hour: number): Slot => ({ rhythm: 'daily', weekday: 1, hour, timeZone })
const weekly = (timeZone: string, hour: number, weekday: number): Slot => ({
  rhythm: 'weekly',
  weekday,
  hour,
  timeZone,
})
const at = (slot: Slot, now: string) => lastDue(slot, new Date(now)).toISOString()

test.each([
  // Kathmandu is 5:45 ahead, all year.
  [daily('Asia/Kathmandu', 7), '2026-03-01T01:14:59Z', '2026-02-28T01:15:00.000Z'],
  [daily('Asia/Kathmandu', 7), '2026-03-01T01:15:00Z', '2026-03-01T01:15:00.000Z'],
  [daily('Asia/Kathmandu', 0), '2026-03-01T18:20:00Z', '2026-03-01T18:15:00.000Z'],
  // Chatham is 12:45 ahead, 13:45 in summer: it puts clocks back on 5 April 2026 and forward on 27 September, at 2:45.
  [daily('Pacific/Chatham', 7), '2026-04-04T17:20:00Z', '2026-04-03T17:15:00.000Z'],
  [daily('Pacific/Chatham', 7), '2026-04-04T18:15:00Z', '2026-04-04T18:15:00.000Z'],
  [daily('Pacific/Chatham', 7), '2026-09-26T17:15:00Z', '2026-09-26T17:15:00.000Z'],
  // The day there is already another one.
  [daily('Pacific/Kiritimati', 1), '2026-01-01T11:00:00Z', '2026-01-01T11:00:00.000Z'],
  [daily('Pacific/Pago_Pago', 23), '2026-01-02T09:59:00Z', '2026-01-01T10:00:00.000Z'],
  [daily('UTC', 0), '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
  // Lord Howe moves by half an hour: on 4 October 2026 there is no 2:00, but 2:30.
  [daily('Australia/Lord_Howe', 2), '2026-10-03T15:30:00Z', '2026-10-03T15:30:00.000Z'],
  // Cairo goes from midnight to 1:00 on 24 April 2026.
  [daily('Africa/Cairo', 0), '2026-04-23T22:00:00Z', '2026-04-23T22:00:00.000Z'],
])('%o at %s', (slot, now, due) => {
  expect(at(slot, now)).toBe(due)
})

test.each([
  [weekly('Europe/Paris', 7, 1), '2026-03-30T05:00:00Z', '2026-03-30T05:00:00.000Z'],
  [weekly('Europe/Paris', 7, 1), '2026-03-30T04:59:00Z', '2026-03-23T06:00:00.000Z'],
  [weekly('Asia/Tokyo', 7, 7), '2026-03-07T22:00:00Z', '2026-03-07T22:00:00.000Z'],
  [weekly('America/New_York', 20, 7), '2026-03-09T00:00:00Z', '2026-03-09T00:00:00.000Z'],
])('%o at %s', (slot, now, due) => {
  expect(at(slot, now)).toBe(due)
})

describe('around the change of clocks in New York', () => {
  test('an hour that comes twice counts the first time only', () => {
    // On 1 November 2026 it is 1:00 at 5:00 UTC and again at 6:00 UTC.
    expect(at(daily('America/New_York', 1), '2026-11-01T05:00:00Z')).toBe('2026-11-01T05:00:00.000Z')
    expect(at(daily('America/New_York', 1), '2026-11-01T06:00:00Z')).toBe('2026-11-01T05:00:00.000Z')
    expect(at(daily('America/New_York', 1), '2026-11-02T05:59:00Z')).toBe('2026-11-01T05:00:00.000Z')
  })

  test('an hour that does not come is the moment at which it is jumped over', () => {
    // On 8 March 2026 the clock goes from 2:00 to 3:00 at 7:00 UTC.
    expect(at(daily('America/New_York', 2), '2026-03-08T06:59:00Z')).toBe('2026-03-07T07:00:00.000Z')
    expect(at(daily('America/New_York', 2), '2026-03-08T07:00:00Z')).toBe('2026-03-08T07:00:00.000Z')
    expect(at(daily('America/New_York', 3), '2026-03-08T07:00:00Z')).toBe('2026-03-08T07:00:00.000Z')
  })
})

test.each(['America/New_York', 'Pacific/Chatham', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
  'in %s every day of two years has one digest at every hour, and they come in order',
  (timeZone) => {
    for (const hour of [0, 1, 2, 3, 7, 23]) {
      const dues = new Set<number>()
      for (let now = Date.UTC(2026, 0, 2); now < Date.UTC(2028, 0, 2); now += 6 * 3_600_000)
        dues.add(lastDue(daily(timeZone, hour), new Date(now)).getTime())
      const gaps = [...dues].map((due, index, all) => due - (all[index - 1] ?? due - 86_400_000))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(22 * 3_600_000)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(26 * 3_600_000)
      expect(dues.size).toBeGreaterThanOrEqual(730)
      expect(dues.size).toBeLessThanOrEqual(731)
    }
  },
)

test.each([
  // The first Monday of a month; the one before it, if that is still to come.
  ['2026-06-01T07:00:00Z', 1, '2026-06-01T07:00:00.000Z'],
  ['2026-06-01T06:59:00Z', 1, '2026-05-04T07:00:00.000Z'],
  ['2026-06-30T12:00:00Z', 1, '2026-06-01T07:00:00.000Z'],
  ['2026-08-01T12:00:00Z', 7, '2026-07-05T07:00:00.000Z'],
  ['2026-08-02T12:00:00Z', 7, '2026-08-02T07:00:00.000Z'],
])('a monthly one at %s, on weekday %i', (now, weekday, due) => {
  expect(at({ rhythm: 'monthly', hour: 7, weekday, timeZone: 'UTC' }, now)).toBe(due)
})
