import { describe, expect, it } from 'vitest'
import { ATTRIBUTIONS, DIGEST_LEVELS, QUOTINGS } from './charter.ts'
import { BY_CONSENT, IDENTITIES, LINKS, PORTIONS, PRECISIONS, READERS, shown, type Shown } from './law.ts'
import { ROLES, type Role } from './roles.ts'
import { INSIDE_SURFACES, SURFACES, type Surface } from './surfaces.ts'

const CHARTERS = ATTRIBUTIONS.flatMap((attribution) =>
  QUOTINGS.flatMap((quoting) => DIGEST_LEVELS.map((digest) => ({ attribution, quoting, digest }))),
)
/** Every cell of the law in which something is there. */
const CELLS = SURFACES.flatMap((surface) =>
  CHARTERS.flatMap((charter) =>
    ROLES.flatMap((role) => {
      const cell = shown(surface, charter, role)
      return cell ? [{ surface, ...charter, role, ...cell }] : []
    }),
  ),
)
const IN_THE_ROOM: readonly Role[] = ['member', 'moderator']
const OUTSIDE = ROLES.filter((role) => !IN_THE_ROOM.includes(role))
const SEEN_OUTSIDE = CELLS.filter(({ role }) => OUTSIDE.includes(role))
const isInside = (surface: Surface) => INSIDE_SURFACES.some((one) => one === surface)

/** Each answer as its place from least to most; what is not there is less than the least. */
function ranks(cell: Shown | null): number[] {
  if (!cell) return [-1, -1, -1, -1, -1]
  return [
    IDENTITIES.indexOf(cell.speaker),
    IDENTITIES.indexOf(cell.people),
    PRECISIONS.indexOf(cell.time),
    LINKS.indexOf(cell.link),
    PORTIONS.indexOf(cell.words),
  ]
}

function isNoMore(less: Shown | null, more: Shown | null): boolean {
  const above = ranks(more)
  return ranks(less).every((rank, index) => rank <= (above[index] ?? -1))
}

describe('the room’s edge', () => {
  it('is passed by no name, no handle and nobody’s presence', () => {
    const past = CELLS.filter(({ surface, role }) => !isInside(surface) || OUTSIDE.includes(role))
    expect(past.length).toBeGreaterThan(1000)
    const naming = past.filter(({ speaker, people }) => speaker !== 'nobody' || people !== 'nobody')
    // But for the speaker whom two stewards have unsealed, for these two.
    expect(new Set(naming.map(({ surface, role, people }) => `${surface} ${role} ${people}`))).toEqual(
      new Set(['unsealed steward nobody']),
    )
  })

  it('keeps what stands inside inside', () => {
    expect(SEEN_OUTSIDE.filter(({ surface }) => isInside(surface))).toEqual([])
    expect(new Set(CELLS.filter(({ surface }) => isInside(surface)).map(({ role }) => role))).toEqual(
      new Set(IN_THE_ROOM),
    )
  })

  it('is passed by no hour and no day of what was said', () => {
    const words = SEEN_OUTSIDE.filter((cell) => cell.words !== 'nothing')
    expect(new Set(words.map(({ time }) => time))).toEqual(new Set(['month']))
  })

  it('is passed by no link but the digest’s, which opens for members alone', () => {
    const leading = SEEN_OUTSIDE.filter(({ link }) => link !== 'none')
    expect(new Set(leading.map(({ surface, role, link }) => `${surface} ${role} ${link}`))).toEqual(
      new Set(['digest recipient thread']),
    )
  })

  it('is passed by a passage at most, and only where the charter of these words says so', () => {
    const passing = SEEN_OUTSIDE.filter(({ words }) => words !== 'nothing')
    expect(passing.filter(({ words }) => words === 'whole')).toEqual([])
    const allowed = passing.filter(({ surface, quoting, digest }) =>
      surface === 'digest' ? digest !== 'nothing' : quoting === 'free',
    )
    expect(passing).toEqual(allowed)
    expect(new Set(passing.map(({ surface }) => surface))).toEqual(
      new Set(['other-room', 'take-out', 'note', 'digest']),
    )
  })
})

describe('who looks', () => {
  it.each(SURFACES)('changes nothing on the surface %s', (surface) => {
    for (const charter of CHARTERS) {
      const [first, ...others] = READERS[surface].map((role) => shown(surface, charter, role))
      expect(first).not.toBeNull()
      expect(others).toEqual(others.map(() => first))
    }
  })

  it.each([
    ['stranger', 'recipient'],
    ['stranger', 'elsewhere'],
    ['recipient', 'member'],
    ['elsewhere', 'invited'],
    ['elsewhere', 'former'],
    ['elsewhere', 'steward'],
    ['invited', 'member'],
    ['former', 'member'],
    ['member', 'moderator'],
  ] as const)('%s sees nowhere more than %s', (outer, inner) => {
    const more = SURFACES.flatMap((surface) =>
      CHARTERS.filter((charter) => !isNoMore(shown(surface, charter, outer), shown(surface, charter, inner))),
    )
    expect(more).toEqual([])
  })

  it('gives a steward the stewards’ desk and what is unsealed, nothing else that a member elsewhere has not, and no word of a room', () => {
    const read = (role: Role) => SURFACES.filter((one) => READERS[one].some((reader) => reader === role))
    expect(read('steward').filter((one) => !read('elsewhere').includes(one))).toEqual(['steward-desk', 'unsealed'])
    const desk = CELLS.filter(({ surface }) => surface === 'steward-desk')
    const unsealed = CELLS.filter(({ surface }) => surface === 'unsealed')
    expect(unsealed.filter(({ words, link }) => words !== 'nothing' || link !== 'none')).toEqual([])
    expect(new Set(desk.map(({ speaker, people, link, words }) => [speaker, people, link, words].join(' ')))).toEqual(
      new Set(['nobody nobody none nothing']),
    )
  })

  it('lets nobody be named past the edge, but by their own consent in another room', () => {
    const past = SURFACES.filter((surface) => !isInside(surface))
    expect(past.filter((surface) => BY_CONSENT[surface] !== 'nobody')).toEqual(['other-room'])
  })

  it('gives a moderator no speaker, time or word that the room does not see', () => {
    for (const charter of CHARTERS) {
      const [desk, room] = [shown('room-desk', charter, 'moderator'), shown('room', charter, 'member')]
      expect({ ...desk, people: null }).toEqual({ ...room, people: null })
    }
  })
})

describe('a stricter charter', () => {
  it.each(SURFACES)('shows no more on the surface %s', (surface) => {
    const after = <T>(list: readonly T[], one: T) => list.slice(list.indexOf(one))
    const more = ROLES.flatMap((role) =>
      CHARTERS.flatMap((charter) =>
        [
          ...after(ATTRIBUTIONS, charter.attribution).map((attribution) => ({ ...charter, attribution })),
          ...after(QUOTINGS, charter.quoting).map((quoting) => ({ ...charter, quoting })),
          ...after(DIGEST_LEVELS.toReversed(), charter.digest).map((digest) => ({ ...charter, digest })),
        ].filter((stricter) => !isNoMore(shown(surface, stricter, role), shown(surface, charter, role))),
      ),
    )
    expect(more).toEqual([])
  })
})

describe('an unattributed room, as long as nothing is unsealed', () => {
  const cells = CELLS.filter(({ attribution, surface }) => attribution === 'unattributed' && surface !== 'unsealed')

  it('has no speakers and no minutes', () => {
    expect(cells.filter(({ speaker, time }) => speaker !== 'nobody' || time === 'minute')).toEqual([])
  })

  it('shows who is in it to those who keep its door, and to nobody else', () => {
    const seen = cells.filter(({ people }) => people !== 'nobody')
    expect(new Set(seen.map(({ surface, role }) => `${surface} ${role}`))).toEqual(new Set(['room-desk moderator']))
  })
})
