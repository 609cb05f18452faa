import {
  answerCarriage,
  askCarriage,
  carryThread,
  listCarriages,
  listMyCarriages,
} from '@cloakroom/contract/carriages.ts'
import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { asOwner } from '../digests/testing.ts'
import { aCanary } from './canaries.ts'
import { know, person, room, type World } from './world.ts'

const SAID = { moderator: 'Whether cranes wait at night?', ana: 'They wait till morning.', ben: 'Some never stop.' }

/** A thread of the room of names, in which somebody is named and somebody mentioned, is carried to where nobody is attributed. */
export async function carryOne(world: World): Promise<void> {
  const [from, into] = [room(world, 'named'), room(world, 'unattributed')]
  const threadId = know(world, 'threadId', crypto.randomUUID())
  const params = { roomId: from, threadId }
  const keeper = person(world, 'moderator')
  const { people } = await keeper.call(readMentionable, { params: { roomId: from } })
  const mention = mentionOf(people.find(({ name }) => name === person(world, 'ana').name)?.seat ?? '')
  const named = ` So says ${mention}, and ${person(world, 'spoken').name} too.`
  const newPost = (of: string) => {
    const id = know(world, 'postId', crypto.randomUUID())
    world.tell(aCanary('post-id', id, of, from))
    return id
  }
  const post = { id: newPost('moderator'), markdown: SAID.moderator + named }
  await keeper.call(startThread, { params: { roomId: from }, body: { id: threadId, title: 'On cranes', post } })
  for (const key of ['ana', 'ben'] as const)
    await person(world, key).call(addPost, { params, body: { id: newPost(key), markdown: SAID[key] + named } })
  await keeper.call(amendThread, { params, body: { isClosed: true } })
  const carriageId = know(world, 'carriageId', crypto.randomUUID())
  await keeper.call(askCarriage, { params, body: { id: carriageId, intoRoomId: into } })
  await keeper.call(listCarriages, { params: { roomId: from } })
  const which = { roomId: from, carriageId }
  for (const key of Object.keys(SAID)) {
    await person(world, key).call(listMyCarriages)
    await person(world, key).call(answerCarriage, { params: which, body: { isAgreed: true } })
  }
  await asOwner(world.t, `update carriages set until = '2000-01-01'`)
  const there = await keeper.call(carryThread, { params: which })
  know(world, 'threadId', there.threadId)
  const { page } = await person(world, 'gus').call(readPosts, { params: there })
  for (const one of page.posts) {
    const of = Object.entries(SAID).find(([, words]) => one.state === 'standing' && one.markdown.startsWith(words))?.[0]
    if (of) world.tell(aCanary('post-id', know(world, 'postId', one.id), of, into))
  }
}
