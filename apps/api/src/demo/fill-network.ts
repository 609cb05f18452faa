import { contestHat } from '@cloakroom/contract/moderation.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { amendMemberRights } from '@cloakroom/contract/members.ts'
import { inviteToRoom } from '@cloakroom/contract/room-invitations.ts'
import { setDigestTime, subscribe } from '@cloakroom/contract/topics.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import { signInLinks } from '@cloakroom/database/schema/sessions.ts'
import { buildApp } from '../app.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { newLinkToken } from '../keys/link-token.ts'
import { nothingLeftToDo } from '../mail/afterwards.ts'
import { releaseBatches } from '../waiting/release-batches.ts'
import { closeDuePolls } from '../polls/close-due-polls.ts'
import { act, type Actor } from './act.ts'
import { admitPeople } from './admit-people.ts'
import { askForAnOrder, takeTheTemperature } from './ask-polls.ts'
import { type FilledRoom, fillRoom } from './fill-room.ts'
import { PEOPLE } from './people.ts'
import { ROOMS } from './rooms.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** The demo's life lies in the days before now. */
const BEGAN = 3.2 * DAY

const QUARTER = DAY / 4
/** Minutes to the end of the quarter of the day, at which everything comes out that waits. */
const untilAllIsOut = (now: Date) => (QUARTER - (now.getTime() % QUARTER)) / MINUTE

const STEWARD = 0
const MODERATOR = 1
const MEMBERS = [2, 3] as const

export type DemoLink = { as: string; link: string }

/** Fills an empty network with a believable life and answers links to sign in with. Everything is done as people do it. */
export async function fillNetwork(empty: House): Promise<DemoLink[]> {
  let ago = BEGAN
  const house: House = { ...empty, now: () => new Date(empty.now().getTime() - ago) }
  const { app } = await buildApp(house)
  await app.ready()
  const pass = (minutes: number) => void (ago = Math.max(ago - minutes * MINUTE, 2 * MINUTE))
  const passUntilOut = async () => {
    pass(untilAllIsOut(house.now()))
    await releaseBatches(house)
  }
  try {
    const people = await admitPeople(house)
    const [steward = nobody()] = people
    for (const [index, { opensRooms }] of PEOPLE.entries())
      if (opensRooms && index !== STEWARD) await giveRight(people[index] ?? nobody())
    const rooms: FilledRoom[] = []
    for (const room of ROOMS) {
      rooms.push(await fillRoom({ app, people, pass, passUntilOut }, room))
      const [gold, ...others] = rooms
      if (gold && others.length === 0) await askForAnOrder({ app, people }, gold)
    }
    await closeDuePolls(house)
    await leaveThingsWaiting(people, rooms)
    await nothingLeftToDo()
    return await signInLinksFor(people)

    async function giveRight({ memberId }: Actor) {
      await act(app, steward, amendMemberRights, { params: { memberId }, body: { opensRooms: true } })
    }
  } finally {
    await app.close()
  }

  /** A post at the desk, an invitation not yet answered, topics followed, and some of it read. */
  async function leaveThingsWaiting(people: Actor[], rooms: FilledRoom[]): Promise<void> {
    const [ports, gold] = [rooms.at(-1), rooms[0]]
    const [thread] = ports?.threads ?? []
    if (!ports || !gold || !thread) throw new Error('the demo has too few rooms')
    const [mara = nobody(), tomas = nobody(), adaeze = nobody()] = [MODERATOR, ...MEMBERS].map((index) => people[index])
    await takeTheTemperature({ app, people }, ports)
    const held =
      'Speaking as chair of the quiz night at my daughter’s school, I can say that nobody ever volunteers for the late shift. Ports are no different.'
    await act(app, adaeze, contestHat, {
      params: { roomId: ports.roomId, threadId: thread.threadId },
      body: { id: crypto.randomUUID(), parentId: thread.postId, markdown: held },
    })
    await act(app, people[7] ?? nobody(), inviteToRoom, {
      params: { roomId: gold.roomId },
      body: { memberId: adaeze.memberId, note: 'Your question about diesel belongs here.' },
    })
    for (const [who, topicId, rhythm] of [
      [tomas, 'm-coc', 'daily'],
      [tomas, 'm-nrr', 'weekly'],
      [tomas, 'x-iff', 'weekly'],
      [adaeze, 'x-cor', 'daily'],
      [mara, 'x-rev', 'weekly'],
    ] as const)
      await act(app, who, subscribe, { params: { topicId }, body: { rhythm } })
    await act(app, tomas, setDigestTime, { body: { hour: 7, weekday: 1, timeZone: 'America/Bogota' } })
    await act(app, tomas, markRead, { params: { roomId: ports.roomId, threadId: thread.threadId }, body: { upTo: 6 } })
    await act(app, mara, markRead, { params: { roomId: ports.roomId, threadId: thread.threadId }, body: { upTo: 11 } })
  }

  async function signInLinksFor(people: Actor[]): Promise<DemoLink[]> {
    const links = []
    for (const [as, index] of [
      ['a steward', STEWARD],
      ['a moderator', MODERATOR],
      ['a member', MEMBERS[0]],
      ['another member', MEMBERS[1]],
    ] as const) {
      const { token, tokenHash } = newLinkToken()
      const expiresAt = new Date(empty.now().getTime() + DAY)
      const { memberId } = people[index] ?? nobody()
      await asStranger(house.web.pool, (tx) => tx.insert(signInLinks).values({ tokenHash, memberId, expiresAt }))
      links.push({ as: `${as} (${PEOPLE[index]?.name})`, link: houseLink(house.config, '/enter', token) })
    }
    return links
  }
}

function nobody(): never {
  throw new Error('the demo has too few people')
}
