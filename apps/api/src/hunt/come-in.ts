import { acceptInvitation, inviteMember, openInvitation, withdrawInvitation } from '@cloakroom/contract/invitations.ts'
import { setNotificationWays } from '@cloakroom/contract/notifications.ts'
import { keepMailKey } from '@cloakroom/contract/mail-keys.ts'
import { acceptRoomInvitation, inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { askForSignInLink, signIn, signInByLink } from '@cloakroom/contract/sessions.ts'
import { setDigestTime, subscribe } from '@cloakroom/contract/topics.ts'
import { openPgp } from '../mail-keys/open-pgp.ts'
import { aStranger } from '../testing.ts'
import { aCanary } from './canaries.ts'
import { dressed, guiseOf } from './people.ts'
import { factsFor, know, newWord, person, room, ROOMS, type World } from './world.ts'

/** Two people are invited by mail; one accepts, signs in by phrase and by link, and is a member; the other's invitation is withdrawn. */
export async function invite(world: World, latestToken: (address: string) => Promise<string>): Promise<void> {
  const steward = person(world, 'steward')
  const facts = factsFor(world, 'newcomer')
  const uninvited = factsFor(world, 'uninvited')
  const ids = [uninvited, facts].map(() => know(world, 'invitationId', crypto.randomUUID()))
  for (const [index, { address }] of [uninvited, facts].entries()) {
    const reminder = `Whom I met at ${newWord(world, 'reminder', 'steward', null)}`
    await steward.call(inviteMember, { body: { id: ids[index]!, address, reminder } })
  }
  const stranger = aStranger(world.t, undefined, guiseOf(null, facts, world.hear))
  const token = await latestToken(facts.address)
  await stranger.call(openInvitation, { body: { token } })
  const accepting = aStranger(world.t, undefined, guiseOf('newcomer', facts, world.hear))
  const answer = await accepting.ask(acceptInvitation, {
    body: {
      token,
      pledgeVersion: 1,
      personalName: `${facts.given} ${facts.family}`,
      passPhrase: facts.passPhrase,
      languages: [facts.language],
      timeZone: facts.timeZone,
    },
  })
  const { id: memberId } = acceptInvitation.reply!.parse(answer.json())
  tellSession(world, answer.headers['set-cookie'])
  world.tell(aCanary('member-id', know(world, 'memberId', memberId), 'newcomer'))
  await steward.call(withdrawInvitation, { params: { invitationId: ids[0]! } })

  const newcomer = aStranger(world.t, undefined, guiseOf('newcomer', facts, world.hear))
  await newcomer.ask(signIn, { body: { address: facts.address, passPhrase: 'not this one' } })
  const signedIn = await newcomer.ask(signIn, { body: { address: facts.address, passPhrase: facts.passPhrase } })
  tellSession(world, signedIn.headers['set-cookie'])
  for (const { address } of [facts, uninvited]) await stranger.call(askForSignInLink, { body: { address } })
  const byLink = await newcomer.ask(signInByLink, { body: { token: await latestToken(facts.address) } })
  const cookie = tellSession(world, byLink.headers['set-cookie'])
  const dressedUp = dressed(world.t, 'newcomer', facts, { memberId, cookie }, world.hear)
  world.people.set('newcomer', dressedUp)
  await dressedUp.call(keepMailKey, { body: { armored: await aKeyOf(facts) } })

  /** A key that says whose it is, and where they work. */
  async function aKeyOf({ given, family, address, employer }: typeof facts): Promise<string> {
    const { generateKey } = await openPgp()
    const userIDs = { name: `${given} ${family}`, comment: employer, email: address }
    return (await generateKey({ userIDs })).publicKey
  }

  function tellSession({ tell }: World, header: unknown): string {
    const [pair = ''] = String(header).split(';')
    tell(aCanary('session', pair.replace(/^[^=]*=/, ''), 'newcomer'))
    return pair
  }
}

/** Opens every room, fills it, and lets everybody follow a topic. */
export async function openRooms(world: World): Promise<void> {
  for (const [name, { attribution, quoting, digest, moderator, members }] of Object.entries(ROOMS)) {
    const opener = person(world, moderator)
    const roomId = know(world, 'roomId', crypto.randomUUID())
    world.rooms.set(name, roomId)
    world.tell(aCanary('room-id', roomId, moderator, roomId))
    const body = {
      id: roomId,
      name: `Room of ${newWord(world, 'room-words', moderator, roomId)}`,
      purpose: `To think about ${newWord(world, 'room-words', moderator, roomId)}.`,
      charter: { attribution, quoting, digest, hatCheck: 'strict' as const, retentionDays: null },
      ...handleOf(world, moderator, roomId, attribution === 'handle'),
    }
    await opener.call(openRoom, { body })
    for (const member of members) await enter(world, name, member)
  }
  for (const member of world.people.values()) {
    await member.call(subscribe, { params: { topicId: know(world, 'topicId', 'm-coc') }, body: { rhythm: 'daily' } })
    await member.call(setDigestTime, { body: { hour: 6, weekday: 1, timeZone: 'UTC' } })
    const { timeZone } = member.facts
    await member.call(setNotificationWays, { body: { mail: true, quiet: null, timeZone } })
  }
}

/** Invites with a note, and accepts for them. */
async function enter(world: World, name: string, key: string): Promise<void> {
  const { attribution, moderator } = ROOMS[name]!
  const roomId = room(world, name)
  const invited = person(world, key)
  const note = `Because of what you told me about ${newWord(world, 'note', key, roomId)}`
  await person(world, moderator).call(inviteToRoom, { params: { roomId }, body: { memberId: invited.memberId, note } })
  const { invitations } = await invited.call(listRoomInvitations)
  const [invitation] = invitations
  if (!invitation) throw new Error(`${key} was not invited into ${name}`)
  know(world, 'invitationId', invitation.id)
  const params = { invitationId: invitation.id }
  const body = { charterVersion: 1, ...handleOf(world, key, roomId, attribution === 'handle') }
  await invited.call(acceptRoomInvitation, { params, body })
}

function handleOf(world: World, key: string, roomId: string, isNeeded: boolean): { handle?: string } {
  if (!isNeeded) return {}
  const { handle } = person(world, key).facts
  world.tell(aCanary('handle', handle, key, roomId))
  return { handle }
}
