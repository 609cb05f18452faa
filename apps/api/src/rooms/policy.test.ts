import { describe, expect, it } from 'vitest'
import { mayAmendCharter, mayAmendRole, mayChange, mayClose, mayGo, mayOpenRoom, mayWrite } from './policy.ts'

describe('mayOpenRoom', () => {
  it.each([
    [false, false, 'not_found'],
    [false, true, 'ok'],
    [true, false, 'ok'],
    [true, true, 'ok'],
  ] as const)('steward %s, opens rooms %s: %s', (isSteward, opensRooms, verdict) => {
    expect(mayOpenRoom({ isSteward, opensRooms })).toBe(verdict)
  })
})

describe('mayWrite', () => {
  it.each([
    ['open', 'named', null, 'ok'],
    ['open', 'handle', null, 'ok'],
    ['open', 'unattributed', 0, 'room.too_few_seats'],
    ['open', 'unattributed', 7, 'room.too_few_seats'],
    ['open', 'unattributed', 8, 'ok'],
    ['open', 'unattributed', null, 'room.too_few_seats'],
    ['closed', 'named', null, 'room.closed'],
    ['closed', 'handle', null, 'room.closed'],
    ['closed', 'unattributed', 20, 'room.closed'],
  ] as const)('%s, %s, %s seats: %s', (state, attribution, activeSeats, verdict) => {
    expect(mayWrite({ state, activeSeats, charter: { attribution } })).toBe(verdict)
  })
})

describe('mayChange', () => {
  it.each([
    ['open', 'ok'],
    ['closed', 'room.closed'],
  ] as const)('%s: %s', (state, verdict) => {
    expect(mayChange({ state })).toBe(verdict)
  })
})

describe('mayAmendCharter', () => {
  it.each([
    ['open', 3, 3, 'ok'],
    ['open', 3, 2, 'charter.outdated'],
    ['open', 3, 4, 'charter.outdated'],
    ['closed', 3, 3, 'room.closed'],
    ['closed', 3, 2, 'room.closed'],
  ] as const)('%s, version %i, replaces %i: %s', (state, version, replaces, verdict) => {
    expect(mayAmendCharter({ state, charter: { version } }, replaces)).toBe(verdict)
  })
})

describe('mayClose', () => {
  it.each([
    ['open', 'Salle des pas perdus', 'ok'],
    ['open', '  Salle des pas perdus ', 'ok'],
    ['open', 'salle des pas perdus', 'room.name_differs'],
    ['open', '', 'room.name_differs'],
    ['closed', 'Salle des pas perdus', 'room.closed'],
  ] as const)('%s, given %j: %s', (state, given, verdict) => {
    expect(mayClose({ state, name: 'Salle des pas perdus' }, given)).toBe(verdict)
  })
})

describe('mayGo', () => {
  it.each([
    ['open', 'member', 1, 'ok'],
    ['open', 'moderator', 1, 'room.last_moderator'],
    ['open', 'moderator', 2, 'ok'],
    ['closed', 'moderator', 1, 'ok'],
    ['closed', 'member', 1, 'ok'],
  ] as const)('%s, a %s, %i moderators: %s', (state, role, moderators, verdict) => {
    expect(mayGo({ state }, role, moderators)).toBe(verdict)
  })
})

describe('mayAmendRole', () => {
  it.each([
    ['open', 'moderator', false, 'member', 'moderator', 1, 'ok'],
    ['open', 'moderator', true, 'moderator', 'moderator', 1, 'ok'],
    ['open', 'moderator', false, 'member', 'member', 1, 'ok'],
    ['open', 'moderator', true, 'moderator', 'member', 1, 'room.last_moderator'],
    ['open', 'moderator', true, 'moderator', 'member', 2, 'ok'],
    ['open', 'moderator', false, 'moderator', 'member', 2, 'ok'],
    ['closed', 'moderator', false, 'member', 'moderator', 1, 'room.closed'],
    ['closed', 'moderator', true, 'moderator', 'member', 2, 'room.closed'],
    ['open', 'member', true, 'member', 'moderator', 1, 'not_found'],
    ['open', 'member', false, 'member', 'moderator', 1, 'not_found'],
    ['open', 'member', false, 'moderator', 'member', 2, 'not_found'],
    ['open', 'member', true, 'member', 'moderator', 0, 'ok'],
    ['open', 'member', false, 'member', 'moderator', 0, 'not_found'],
    ['open', 'member', true, 'member', 'member', 0, 'not_found'],
    ['closed', 'member', true, 'member', 'moderator', 0, 'room.closed'],
  ] as const)(
    '%s, by a %s (own: %s), from %s to %s, %i moderators: %s',
    (state, by, isOwn, from, to, moderators, verdict) => {
      expect(mayAmendRole({ state }, { by, isOwn, from, to }, moderators)).toBe(verdict)
    },
  )
})
