import { expect, it } from 'vitest'
import { mayAmendNote, mayDraft, mayLookOver, mayMask, mayPull, mayRevise, maySeal } from './policy.ts'

const now = new Date('2026-09-14T10:00Z')
const before = new Date('2026-09-14T09:00Z')
const after = new Date('2026-09-14T11:00Z')
const open = { state: 'open' } as const
const asked = { isAllowed: false }

it.each([
  ['draft', null, 'ok', 'note.not_now', 'note.not_now', 'note.not_now'],
  ['shown', after, 'note.not_now', 'ok', 'note.not_now', 'ok'],
  ['shown', now, 'note.not_now', 'note.not_now', 'ok', 'ok'],
  ['shown', before, 'note.not_now', 'note.not_now', 'ok', 'ok'],
  ['sealed', null, 'note.not_now', 'note.not_now', 'note.not_now', 'ok'],
] as const)('a note that is %s until %s: amend %s, mask %s, seal %s, revise %s', (state, shownUntil, ...verdicts) => {
  const note = { state, shownUntil }
  expect([
    mayAmendNote(open, note),
    mayMask(open, note, asked, now),
    maySeal(open, note, now),
    mayRevise(open, note),
  ]).toEqual(verdicts)
  const closed = { state: 'closed' } as const
  for (const verdict of [
    mayAmendNote(closed, note),
    mayMask(closed, note, asked, now),
    maySeal(closed, note, now),
    mayRevise(closed, note),
  ])
    expect(verdict).toBe('room.closed')
})

it('words that were allowed for this note are looked over while it is shown, and not masked', () => {
  const shown = { state: 'shown', shownUntil: after } as const
  expect(mayLookOver(open, shown, now)).toBe('ok')
  expect(mayMask(open, shown, { isAllowed: true }, now)).toBe('quote.decided_already')
  expect(mayMask(open, { state: 'draft', shownUntil: null }, { isAllowed: true }, now)).toBe('note.not_now')
})

it.each([
  ['member', false],
  ['rapporteur', true],
  ['moderator', true],
])('a %s may draft: %s', (role, may) => {
  expect(mayDraft({ role })).toBe(may)
})

it.each([
  ['words', 'free', 'ok'],
  ['words', 'ask', 'quote.not_allowed'],
  ['words', 'never', 'quote.not_allowed'],
  [null, 'free', 'post.withdrawn'],
] as const)('words %j under %s are pulled: %s', (markdown, quoting, verdict) => {
  expect(mayPull({ markdown, quoting })).toBe(verdict)
})
