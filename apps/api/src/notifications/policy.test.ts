import { expect, it } from 'vitest'
import { reaches, whyItConcerns } from './policy.ts'

it.each([
  ['everything', 'mention', true],
  ['everything', 'answer', true],
  ['everything', 'poll', true],
  ['mentions', 'mention', true],
  ['mentions', 'answer', false],
  ['mentions', 'poll', false],
  ['nothing', 'mention', false],
  ['nothing', 'answer', false],
  ['nothing', 'poll', false],
] as const)('%s lets a %s through: %s', (level, why, verdict) => {
  expect(reaches(level, why)).toBe(verdict)
})

const post = { seat: 'other', parentSeat: null, mentions: [], mySeat: 'me', myParentSeat: null, myOwnSeat: 'me' }
it.each([
  ['of another, to nobody', {}, null],
  ['that mentions me', { mentions: ['other', 'me'] }, 'mention'],
  ['that answers mine', { parentSeat: 'me', myParentSeat: 'me' }, 'answer'],
  ['that does both', { mentions: ['me'], parentSeat: 'me', myParentSeat: 'me' }, 'mention'],
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
