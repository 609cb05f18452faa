import { returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost } from '@cloakroom/contract/posts.ts'
import type { TestMember } from '../testing.ts'
import { attach } from './testing.ts'

export type Place = { roomId: string; threadId: string }
type More = { id?: string; attachments?: string[]; mark?: 'ask' | 'never'; insteadOf?: string | null }

export const at = (postId: string, { roomId }: { roomId: string }) => ({ params: { roomId, postId } })

/** Brings a file for a post that is being written. */
export async function bring(by: TestMember, { roomId }: Place, postId: string, words = 'What I noted.') {
  return (await attach(by, { roomId, postId }, 'txt', Buffer.from(words))).attachment.id
}

export function send(by: TestMember, params: Place, more: More) {
  return by.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'See what I noted.', ...more } })
}

/** Sends a post with these files, and a mark, to the desk. */
export async function contest(by: TestMember, params: Place, files = ['What I noted.']) {
  const id = crypto.randomUUID()
  const attachments: string[] = []
  for (const words of files) attachments.push(await bring(by, params, id, words))
  const markdown = 'On behalf of my agency, see this.'
  await by.call(contestHat, { params, body: { id, markdown, attachments, mark: 'ask' } })
  return { id, attachments }
}

export function sendBack(moderator: TestMember, place: Place, postId: string) {
  return moderator.call(returnHeldPost, { ...at(postId, place), body: { reason: 'Say it as yourself.' } })
}
