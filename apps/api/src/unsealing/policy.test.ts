import { describe, expect, it } from 'vitest'
import { mayAgree, mayAnswer, mayHoldKey, mayRead, mayStop, mayTurn, stepOf, type Step, toldStep } from './policy.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const T = new Date('2026-09-01T12:00:00Z')
const at = (milliseconds: number) => new Date(T.getTime() + milliseconds)

type Facts = Parameters<typeof stepOf>[0]
type Key = Facts['keys'][number]
const key = (memberId: string, more: Partial<Key> = {}): Key => ({
  memberId,
  isHeld: true,
  turnedAt: null,
  readAt: null,
  ...more,
})

const ASKED: Facts = { state: 'asked', askedAt: T, ripeAt: null, openedAt: null, endedAt: null, keys: [key('ana')] }
const AGREED: Facts = { ...ASKED, state: 'agreed', ripeAt: at(72 * HOUR), keys: [key('ana'), key('ben')] }
const OPENED: Facts = { ...AGREED, state: 'opened', openedAt: at(80 * HOUR) }
const STOPPED: Facts = { ...AGREED, state: 'stopped', endedAt: at(HOUR) }
const ana = { memberId: 'ana', since: at(-100 * DAY) }
const ben = { memberId: 'ben', since: at(-14 * DAY) }
const eve = { memberId: 'eve', since: at(-100 * DAY) }

describe('where it stands', () => {
  it.each<[string, Facts, number, Step]>([
    ['just asked', ASKED, 0, 'asked'],
    ['asked, a moment before a week', ASKED, 7 * DAY - 1, 'asked'],
    ['asked, a week ago', ASKED, 7 * DAY, 'lapsed'],
    ['just agreed', AGREED, 0, 'agreed'],
    ['agreed, a moment before the delay is over', AGREED, 72 * HOUR - 1, 'agreed'],
    ['agreed, when the delay is over', AGREED, 72 * HOUR, 'ripe'],
    ['ripe, a moment before a week', AGREED, 72 * HOUR + 7 * DAY - 1, 'ripe'],
    ['ripe, a week ago', AGREED, 72 * HOUR + 7 * DAY, 'lapsed'],
    ['ripe, and then the clock goes back', AGREED, 71 * HOUR, 'agreed'],
    ['the clock goes back before the asking', ASKED, -DAY, 'asked'],
    ['opened', OPENED, 80 * HOUR, 'opened'],
    ['opened long ago', OPENED, 900 * DAY, 'opened'],
    ['stopped', STOPPED, 80 * HOUR, 'stopped'],
    ['asked by one who is no steward any more', { ...ASKED, keys: [key('ana', { isHeld: false })] }, 0, 'lapsed'],
    ['agreed by one who is none', { ...AGREED, keys: [key('ana'), key('ben', { isHeld: false })] }, 0, 'lapsed'],
  ])('%s', (_, facts, later, step) => {
    expect(stepOf(facts, at(later))).toBe(step)
  })
})

it.each([
  [null, 'unsealing.too_new'],
  [at(0), 'unsealing.too_new'],
  [at(-14 * DAY + 1), 'unsealing.too_new'],
  [at(-14 * DAY), 'ok'],
])('a steward since %s', (since, verdict) => {
  expect(mayHoldKey({ since }, T)).toBe(verdict)
})

describe('agreeing', () => {
  it.each([
    ['another steward', ASKED, eve, 0, 'ok'],
    ['the one who asked', ASKED, ana, 0, 'unsealing.second_key'],
    ['a new one', ASKED, { memberId: 'eve', since: T }, 0, 'unsealing.too_new'],
    ['too late', ASKED, eve, 7 * DAY, 'unsealing.not_now'],
    ['a third', AGREED, eve, 0, 'unsealing.not_now'],
    ['to what was stopped', STOPPED, eve, 0, 'unsealing.not_now'],
  ] as const)('%s', (_, facts, steward, later, verdict) => {
    expect(mayAgree(facts, steward, at(later))).toBe(verdict)
  })
})

describe('stopping, turning, reading', () => {
  const turned = { ...AGREED, keys: [key('ana', { turnedAt: at(73 * HOUR) }), key('ben')] }
  const read = { ...OPENED, keys: [key('ana', { readAt: at(81 * HOUR) }), key('ben')] }
  const over = { ...OPENED, endedAt: at(82 * HOUR) }
  const lost = { ...OPENED, keys: [key('ana'), key('ben', { isHeld: false })] }
  it.each([
    ['asked', ASKED, 0, 'ok', 'unsealing.not_now', 'unsealing.not_now'],
    ['agreed', AGREED, HOUR, 'ok', 'unsealing.not_now', 'unsealing.not_now'],
    ['ripe', AGREED, 72 * HOUR, 'ok', 'ok', 'unsealing.not_now'],
    ['turned already', turned, 74 * HOUR, 'ok', 'unsealing.not_now', 'unsealing.not_now'],
    ['lapsed', AGREED, 72 * HOUR + 7 * DAY, 'unsealing.not_now', 'unsealing.not_now', 'unsealing.not_now'],
    ['opened', OPENED, 81 * HOUR, 'ok', 'unsealing.not_now', 'ok'],
    ['read already', read, 82 * HOUR, 'ok', 'unsealing.not_now', 'unsealing.not_now'],
    ['read by both', over, 83 * HOUR, 'unsealing.not_now', 'unsealing.not_now', 'unsealing.not_now'],
    ['opened a week ago', OPENED, 80 * HOUR + 7 * DAY, 'unsealing.not_now', 'unsealing.not_now', 'unsealing.not_now'],
    ['opened, a steward lost', lost, 81 * HOUR, 'ok', 'unsealing.not_now', 'unsealing.not_now'],
    ['stopped', STOPPED, 80 * HOUR, 'unsealing.not_now', 'unsealing.not_now', 'unsealing.not_now'],
  ] as const)('%s', (_, facts, later, stopping, turning, reading) => {
    expect(mayStop(facts, at(later))).toBe(stopping)
    expect(mayTurn(facts, ana, at(later))).toBe(turning)
    expect(mayRead(facts, ana, at(later))).toBe(reading)
  })

  it('is nothing for a third steward but to stop', () => {
    expect(mayTurn(AGREED, eve, at(72 * HOUR))).toBe('unsealing.not_your_key')
    expect(mayRead(OPENED, eve, at(81 * HOUR))).toBe('unsealing.not_your_key')
    expect(mayRead(read, ben, at(82 * HOUR))).toBe('ok')
    expect(mayTurn(turned, ben, at(74 * HOUR))).toBe('ok')
  })
})

it.each([
  ['agreed', 0, 'agreed'],
  ['agreed', 72 * HOUR, 'ripe'],
  ['agreed', 72 * HOUR + 7 * DAY, 'lapsed'],
  ['opened', 72 * HOUR + 7 * DAY, 'opened'],
  ['stopped', 0, 'stopped'],
] as const)('what is %s, as its writer is told %d ms later: %s', (state, later, step) => {
  expect(toldStep({ state, ripeAt: at(72 * HOUR) }, at(later))).toBe(step)
})

it.each([
  ['asked', 'unsealing.not_now'],
  ['agreed', 'ok'],
  ['ripe', 'ok'],
  ['opened', 'unsealing.not_now'],
  ['stopped', 'unsealing.not_now'],
  ['lapsed', 'unsealing.not_now'],
] as const)('the writer answers what is %s: %s', (step, verdict) => {
  expect(mayAnswer(step)).toBe(verdict)
})
