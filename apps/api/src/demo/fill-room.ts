import { wordsWait } from '@cloakroom/charter/batches.ts'
import { addPost } from '@cloakroom/contract/posts.ts'
import { acceptRoomInvitation, inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import type { FastifyInstance } from 'fastify'
import { act, type Actor } from './act.ts'
import type { Debate, Said } from './debates.ts'
import type { DemoRoom } from './rooms.ts'

type Scene = {
  app: FastifyInstance
  people: readonly Actor[]
  pass: (minutes: number) => void
  /** Time passes until everything is out that waits in rooms which do not attribute. */
  passUntilOut: () => Promise<void>
}

export type FilledRoom = { roomId: string; threads: { threadId: string; postId: string }[] }

/** Opens a room, brings its people in and lets them debate, with time passing between the posts. */
export async function fillRoom(scene: Scene, room: DemoRoom): Promise<FilledRoom> {
  const roomId = crypto.randomUUID()
  const opener = person(scene, room.opener)
  const { name, purpose, charter, handles } = room
  await act(scene.app, opener, openRoom, {
    body: { id: roomId, name, purpose, charter, handle: handles?.[room.opener] },
  })
  for (const index of room.people) await bringIn(scene, roomId, opener, person(scene, index), handles?.[index])
  const threads = []
  for (const debate of room.debates) threads.push(await hold(scene, roomId, debate, wordsWait(charter)))
  return { roomId, threads }
}

async function bringIn({ app, pass }: Scene, roomId: string, opener: Actor, newcomer: Actor, handle?: string) {
  await act(app, opener, inviteToRoom, { params: { roomId }, body: { memberId: newcomer.memberId } })
  const waiting = listRoomInvitations.reply?.parse(await act(app, newcomer, listRoomInvitations))
  const invitationId = waiting?.invitations[0]?.id ?? ''
  await act(app, newcomer, acceptRoomInvitation, { params: { invitationId }, body: { charterVersion: 1, handle } })
  pass(20)
}

async function hold(scene: Scene, roomId: string, { title, topics, opens }: Debate, doWait: boolean) {
  const threadId = crypto.randomUUID()
  const post = { id: crypto.randomUUID(), markdown: opens.says }
  const body = { id: threadId, title, topics, post }
  await act(scene.app, person(scene, opens.by), startThread, { params: { roomId }, body })
  await answerAll(scene, { roomId, threadId }, post.id, opens, doWait)
  scene.pass(180)
  return { threadId, postId: post.id }
}

async function answerAll(
  scene: Scene,
  params: { roomId: string; threadId: string },
  parentId: string,
  { replies = [] }: Said,
  doWait: boolean,
): Promise<void> {
  // What waits can be answered when it is out.
  if (doWait) await scene.passUntilOut()
  for (const said of replies) {
    scene.pass(37)
    const id = crypto.randomUUID()
    const quotes = said.quoting ? [{ postId: parentId, passage: said.quoting }] : []
    const body = { id, parentId, markdown: said.says, quotes }
    await act(scene.app, person(scene, said.by), addPost, { params, body })
    if (!doWait || said.replies) await answerAll(scene, params, id, said, doWait)
  }
  if (doWait) await scene.passUntilOut()
}

function person({ people }: Scene, index: number): Actor {
  const found = people[index]
  if (!found) throw new Error(`the demo has no person ${index}`)
  return found
}
