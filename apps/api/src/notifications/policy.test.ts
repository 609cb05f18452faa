import { expect, it } from 'vitest'
import { reaches, sendableFrom, whyItConcerns } from './policy.ts'

it.each([
  ['everything', 'mention', true],
  ['everything', 'answer', true],
  ['everything', 'quote', true],
  ['everything', 'poll', true],
  ['everything', 'desk', true],
  ['everything', 'elsewhere', true],
  ['everything', 'carriage', true],
  ['everything', 'asked', true],
  ['everything', 'answered', true],
  ['everything', 'decide', true],
  ['everything', 'note', true],
  ['mentions', 'note', true],
  ['nothing', 'note', false],
  ['mentions', 'decide', true],
  ['nothing', 'decide', false],
  ['mentions', 'mention', true],
  ['mentions', 'elsewhere', true],
  ['mentions', 'answer', false],
  ['mentions', 'quote', false],
  ['mentions', 'poll', false],
  ['mentions', 'desk', false],
  ['mentions', 'carriage', true],
  ['nothing', 'mention', false],
  ['nothing', 'elsewhere', false],
  ['nothing', 'answer', false],
  ['nothing', 'quote', false],
  ['nothing', 'poll', false],
  ['nothing', 'desk', false],
] as const)('%s lets a %s through: %s', (level, why, verdict) => {
  expect(reaches(level, why)).toBe(verdict)
})

const post = {
  seat: 'other',
  parentSeat: null,
  mentions: [],
  quoted: [],
  mySeat: 'me',
  myParentSeat: null,
  myOwnSeat: 'me',
}
it.each([
  ['of another, to nobody', {}, null],
  ['that mentions me', { mentions: ['other', 'me'] }, 'mention'],
  ['that answers mine', { parentSeat: 'me', myParentSeat: 'me' }, 'answer'],
  ['that does both', { mentions: ['me'], parentSeat: 'me', myParentSeat: 'me' }, 'mention'],
  [
    'that quotes mine',
    {
      quoted: [
        { seat: 'third', mine: 'me' },
        { seat: 'me', mine: 'me' },
      ],
    },
    'quote',
  ],
  ['that quotes another’s', { quoted: [{ seat: 'third', mine: 'me' }] }, null],
  ['that quotes mine where the key is burnt', { quoted: [{ seat: 'then', mine: null }] }, null],
  ['of my own that quotes mine', { seat: 'me', quoted: [{ seat: 'me', mine: 'me' }] }, null],
  [
    'that answers mine and quotes it',
    { parentSeat: 'me', myParentSeat: 'me', quoted: [{ seat: 'me', mine: 'me' }] },
    'answer',
  ],
  ['that answers another’s', { parentSeat: 'third', myParentSeat: 'me' }, null],
  ['of my own that answers mine', { seat: 'me', parentSeat: 'me', myParentSeat: 'me' }, null],
  [
    'that answers mine, where each post has a seat of its own',
    { mySeat: null, parentSeat: 'then', myParentSeat: 'then', myOwnSeat: 'now' },
    'answer',
  ],
  ['of my own there', { mySeat: null, seat: 'now', parentSeat: 'then', myParentSeat: 'then', myOwnSeat: 'now' }, null],
  ['where the key is burnt', { mySeat: null, myOwnSeat: null, parentSeat: 'then', mentions: ['me'] }, null],
] as const)('a post %s', (_, seats, why) => {
  expect(whyItConcerns({ ...post, ...seats })).toBe(why)
})

const HOUR_MS = 3_600_000
const QUARTER = 6 * HOUR_MS
/** Some beginning of a quarter of a day. */
const BEGIN = 400_000 * QUARTER
it.each([
  ['mention', true, 'push', 0, 0],
  ['mention', true, 'mail', 0, HOUR_MS / 6],
  ['desk', true, 'mail', 5, 5 + HOUR_MS / 6],
  ['poll', true, 'push', 5, 5],
  ['mention', false, 'push', 0, QUARTER],
  ['mention', false, 'mail', 0, QUARTER],
  ['answer', false, 'push', 1, QUARTER],
  ['quote', false, 'mail', QUARTER - 1, QUARTER],
  ['answer', false, 'mail', QUARTER, 2 * QUARTER],
  ['note', true, 'push', 5, QUARTER],
  ['note', true, 'mail', 0, QUARTER],
  ['note', false, 'mail', QUARTER, 2 * QUARTER],
  ['decide', true, 'push', 5, 5],
  ['decide', true, 'mail', 5, 5 + HOUR_MS / 6],
  ['decide', false, 'push', HOUR_MS / 2, QUARTER],
  ['decide', false, 'mail', QUARTER - 1, QUARTER],
  ['decide', false, 'mail', QUARTER, 2 * QUARTER],
  ['desk', false, 'mail', 0, null],
  ['carriage', true, 'mail', 0, null],
  ['carriage', true, 'push', 0, null],
  ['desk', false, 'push', 0, null],
  ['poll', false, 'mail', 0, null],
  ['poll', false, 'push', 0, null],
  ['elsewhere', true, 'mail', 0, null],
  ['asked', true, 'mail', 0, null],
  ['answered', true, 'push', 0, null],
  ['elsewhere', false, 'push', 0, null],
] as const)('a %s where names are shown: %s, by %s, of %i is sent from %s on', (why, isNamed, way, after, from) => {
  const at = new Date(BEGIN + after)
  expect(sendableFrom({ why, at, isNamed }, way)).toEqual(from === null ? null : new Date(BEGIN + from))
})
