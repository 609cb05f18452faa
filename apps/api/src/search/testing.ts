import { addPost } from '@cloakroom/contract/posts.ts'
import { search } from '@cloakroom/contract/search.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import type { TestMember } from '../testing.ts'

type Where = { roomId?: string; threadId?: string; topicId?: string; since?: string; until?: string }

/** What a member finds, each passage as one string with what was asked for in brackets. */
export async function find(member: TestMember, words: string, where: Where = {}): Promise<string[]> {
  const { roomId, threadId, topicId, since, until } = where
  const { posts } = await member.call(search, { body: { words, roomId, threadId, topicId, since, until } })
  return posts.map(({ passage }) => passage.map((part) => (part.isAsked ? `[${part.words}]` : part.words)).join(''))
}

export async function begin(by: TestMember, roomId: string, markdown: string, topics: string[] = []) {
  const [threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  await by.call(startThread, {
    params: { roomId },
    body: { id: threadId, title: 'Who waits, and for what?', topics, post: { id: postId, markdown } },
  })
  return { roomId, threadId, postId }
}

export async function say(by: TestMember, place: { roomId: string; threadId: string }, markdown: string) {
  const id = crypto.randomUUID()
  await by.call(addPost, { params: place, body: { id, markdown } })
  return { roomId: place.roomId, postId: id }
}
