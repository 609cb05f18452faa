import type { Attribution, DigestLevel, Quoting } from '@cloakroom/charter/charter.ts'
import type { TestHouse } from '../testing.ts'
import { aCanary, aWord, type Canary, type CanaryKind, seeded } from './canaries.ts'
import { aPerson, factsOf, type Facts, type Hear, type Person } from './people.ts'

/** Those who live in the network of the hunt. `keeper` holds the second key; `spoken` is only spoken about; `stranger` never comes in; `newcomer` comes in by mail. */
const MEMBERS = ['steward', 'keeper', 'moderator', 'ana', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gus'] as const
const OTHERS = ['other', 'removed', 'ended', 'invitee', 'spoken'] as const
type MemberKey = (typeof MEMBERS)[number] | (typeof OTHERS)[number]

/** One room of each attribution, one that is closed, and one in which nobody of the others is. */
type RoomOfTheHunt = {
  attribution: Attribution
  quoting: Quoting
  digest: DigestLevel
  moderator: MemberKey
  members: MemberKey[]
}
export const ROOMS: Record<string, RoomOfTheHunt> = {
  named: {
    attribution: 'named',
    quoting: 'free',
    digest: 'extracts',
    moderator: 'moderator',
    members: ['ana', 'ben', 'cleo', 'removed', 'ended', 'spoken'],
  },
  handles: {
    attribution: 'handle',
    quoting: 'free',
    digest: 'titles',
    moderator: 'moderator',
    members: ['ana', 'dan', 'removed', 'ended'],
  },
  unattributed: {
    attribution: 'unattributed',
    quoting: 'free',
    digest: 'extracts',
    moderator: 'moderator',
    members: ['ana', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gus', 'removed', 'ended'],
  },
  closing: {
    attribution: 'named',
    quoting: 'free',
    digest: 'extracts',
    moderator: 'moderator',
    members: ['ana', 'ben'],
  },
  elsewhere: { attribution: 'named', quoting: 'never', digest: 'nothing', moderator: 'other', members: ['gus'] },
}

export type World = {
  t: TestHouse
  random: () => number
  people: Map<string, Person>
  /** Facts of those who have no session: the stranger, and whoever is invited by mail. */
  facts: Map<string, Facts>
  rooms: Map<string, string>
  /** Ids that were seen, by the name of the param they stand for. */
  known: Map<string, Set<string>>
  /** Words that were sent to a desk, and the post that would say them. */
  held: Map<string, string>
  /** Whose name may stand beside a quote, by the post that quotes, and in which room. */
  consents: Map<string, { of: string; roomId: string }>
  tell: (canary: Canary) => void
  hear: Hear
}

/** The network with its people in it, and no room yet. */
export async function aWorld(t: TestHouse, seed: number, tell: World['tell'], hear: Hear): Promise<World> {
  const random = seeded(seed)
  const world: World = {
    t,
    random,
    tell,
    hear,
    people: new Map(),
    facts: new Map(),
    rooms: new Map(),
    known: new Map(),
    held: new Map(),
    consents: new Map(),
  }
  for (const key of [...MEMBERS, ...OTHERS]) {
    const member = await aPerson(t, key, newFacts(world, key), hear, {
      isSteward: key === 'steward' || key === 'keeper',
      opensRooms: key === 'moderator' || key === 'other',
    })
    tell(aCanary('member-id', member.memberId, key))
    tell(aCanary('session', member.cookie.replace(/^[^=]*=/, ''), key))
    world.people.set(key, member)
    know(world, 'memberId', member.memberId)
  }
  for (const key of ['stranger', 'newcomer', 'uninvited']) newFacts(world, key)
  return world
}

function newFacts(world: World, key: string): Facts {
  const { facts, canaries } = factsOf(key, world.random)
  for (const canary of canaries) if (canary.kind !== 'handle') world.tell(canary)
  world.facts.set(key, facts)
  return facts
}

export function person({ people }: World, key: string): Person {
  return people.get(key) ?? missing(key)
}

export function factsFor({ facts }: World, key: string): Facts {
  return facts.get(key) ?? missing(key)
}

export function room({ rooms }: World, name: string): string {
  return rooms.get(name) ?? missing(name)
}

export function know({ known }: World, param: string, id: string): string {
  known.set(param, (known.get(param) ?? new Set()).add(id))
  return id
}

/** A word that nobody has used before, told to the scanner as what it is. */
export function newWord(world: World, kind: CanaryKind, of: string, roomId: string | null): string {
  const word = aWord(world.random)
  world.tell(aCanary(kind, word, of, roomId))
  return word
}

function missing(name: string): never {
  throw new Error(`the hunt knows no ${name}`)
}
