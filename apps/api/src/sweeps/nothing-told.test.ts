import { listInvitations } from '@cloakroom/contract/invitations.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { signIn } from '@cloakroom/contract/sessions.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { ASKER, type Door, doorsOf, PASS_PHRASE } from './doors.ts'
import { planted, type Samples, seeded, shuffled, slower } from './same-time.ts'

/** What must be found if it were there; until a run is long enough for that, it goes on. */
const PLANTED_MS = 5
/** So many at a time, until they are enough. */
const ROUNDS = 48
/** Where so much else runs that a door has had no quiet moment for so long, it is enough to hear four times as much. */
const PATIENCE_MS = 30_000

let t: TestHouse
let steward: TestMember
let doors: Map<string, Door>
beforeAll(async () => {
  t = await aHouse({ isSecure: true, trustedProxies: ['loopback'] })
  const filled = await doorsOf(t)
  steward = filled.steward
  doors = new Map(filled.doors.map((door) => [door.name, door]))
})
afterAll(() => t.close())

/** Everything that an answer tells but its date; an id is the one that was sent. */
function told({ statusCode, headers, body }: LightMyRequestResponse): string {
  const { date: _, ...others } = headers
  return JSON.stringify([statusCode, others, body.replace(/"id":"[\da-f-]{36}"/, '"id":"as sent"')])
}

/** Asks once for every kind, in an order that chance gives. What the house does afterwards is over before it is asked again. */
async function askAll(door: Door, round: number, chance: () => number, heard: Heard): Promise<void> {
  for (const kind of shuffled(door.kinds, chance)) {
    const before = t.mails.length
    const begin = performance.now()
    const answer = await door.asks(kind, round)
    heard.samples.get(kind)?.push(performance.now() - begin)
    heard.told.get(kind)?.add(told(answer))
    const came = (await t.mails.arrived()).slice(before)
    heard.mails.get(kind)?.add(came.map(({ subject }) => subject).join())
    expect(came.filter(({ to }) => to === ASKER)).toEqual([])
    await door.undo?.(kind, round)
  }
}

type Heard = {
  samples: Map<string, number[]>
  told: Map<string, Set<string>>
  /** Subjects of the mails that each asking led to. */
  mails: Map<string, Set<string>>
}

function nothingYet({ kinds }: Door): Heard {
  return {
    samples: new Map(kinds.map((kind) => [kind, []])),
    told: new Map(kinds.map((kind) => [kind, new Set()])),
    mails: new Map(kinds.map((kind) => [kind, new Set()])),
  }
}

/** Whether a delay for any one of the kinds would be found in what was measured. */
function wouldHear(samples: Samples, milliseconds: number): boolean {
  return [...samples.keys()].every((kind) => slower(planted(samples, kind, milliseconds)).length >= samples.size - 1)
}

const NAMES = [
  'signing in with a pass phrase',
  'asking for a link',
  'inviting an address into the network',
  'signing in by a link',
  'opening an invitation',
  'accepting an invitation',
  'inviting a member into a room',
  'accepting an invitation into a room',
  'declining one',
]

/** Who is mailed what when somebody asks for them: only ever the owner of the address. */
const MAILS: Record<string, Record<string, string[]>> = {
  'asking for a link': { member: ['Your sign-in link'] },
  'inviting an address into the network': Object.fromEntries(
    ['member', 'nobody', 'barred', 'invited'].map((kind) => [kind, ['An invitation to Cloakroom']]),
  ),
}

describe('the same status, the same headers, the same bytes, the same time', () => {
  it('at every door there is', () => expect([...doors.keys()]).toEqual(NAMES))

  it.each(NAMES)('%s', { timeout: 300_000 }, async (name) => {
    const door = doors.get(name)
    if (!door) throw new Error('no such door')
    const chance = seeded(20_261_122)
    const heard = nothingYet(door)
    const patience = performance.now() + PATIENCE_MS
    const isEnough = () => wouldHear(heard.samples, performance.now() < patience ? PLANTED_MS : 4 * PLANTED_MS)
    for (let round = 0; round < door.most && (round % ROUNDS > 0 || round === 0 || !isEnough()); round++)
      await askAll(door, round, chance, heard)

    const answers = [...heard.told.values()].map((all) => [...all])
    expect(answers).toEqual(answers.map(() => [answers[0]?.[0]]))
    for (const [kind, subjects] of heard.mails)
      expect([kind, [...subjects]]).toEqual([kind, MAILS[name]?.[kind] ?? ['']])
    expect(slower(heard.samples)).toEqual([])
    expect(wouldHear(heard.samples, 4 * PLANTED_MS)).toBe(true)
  })
})

it('tells whoever knows a pass phrase nothing more, once the membership has ended', async () => {
  const expelled = await aMember(t, { address: 'expelled@example.org', passPhrase: PASS_PHRASE })
  const ask = (address: string) => aStranger(t).ask(signIn, { body: { address, passPhrase: PASS_PHRASE } })
  expect((await ask('expelled@example.org')).statusCode).toBe(201)
  await steward.call(endMembership, { params: { memberId: expelled.memberId } })
  const [barred, nobody] = [await ask('expelled@example.org'), await ask('nobody-at-all@example.org')]
  expect(told(barred)).toBe(told(nobody))
})

it('waits for the disk whomever a moderator invites into a room', async () => {
  const door = doors.get('inviting a member into a room')
  for (const kind of door?.kinds ?? []) {
    const lockedBy = async () => (await asOwner(t, 'select xmax from rooms order by id')).rows
    const before = await lockedBy()
    await door?.asks(kind, 0)
    // A transaction that has locked the room has a number, and is written down when it commits, whether or not it invited anybody.
    expect(await lockedBy()).not.toEqual(before)
    await t.mails.arrived()
    await door?.undo?.(kind, 0)
  }
})

it('shows the stewards every address that they invited as open, and nothing else', async () => {
  const { invitations } = await steward.call(listInvitations)
  const asked = invitations.filter(({ reminder }) => reminder === 'Once met')
  expect(new Set(asked.map((one) => JSON.stringify({ ...one, id: 'any' }))).size).toBe(1)
  expect(asked.map(({ state }) => state)).toContain('open')
})
