import * as contract from '@cloakroom/contract/posts.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import { addPost } from './add-post.ts'
import { editPost } from './edit-post.ts'
import type { Cursor } from './find-page.ts'
import { markPost } from './mark-post.ts'
import { listRevisions, readPost } from './read-post.ts'
import { readPosts } from './read-posts.ts'
import { tellWriting } from './tell-writing.ts'
import { withdrawPost } from './withdraw-post.ts'

/** A composer tells every five seconds, and few people write at more than a handful at once. Each telling is a frame for everybody in the room. */
const TELLINGS_A_MINUTE = 60

export function registerPosts(app: FastifyInstance, house: House): void {
  const tellings = limit(TELLINGS_A_MINUTE, 60)
  serve(app, contract.readPosts, ({ viewer, params, query }) => readPosts(house, viewer, params, cursorOf(query)))
  serve(app, contract.addPost, ({ viewer, params, body }) => addPost(house, viewer, { ...params, ...body }))
  serve(app, contract.readPost, ({ viewer, params }) => readPost(house, viewer, params))
  serve(app, contract.editPost, ({ viewer, params, body }) => editPost(house, viewer, { ...params, ...body }))
  serve(app, contract.withdrawPost, ({ viewer, params }) => withdrawPost(house, viewer, params))
  serve(app, contract.markPost, ({ viewer, params, body }) => markPost(house, viewer, { ...params, ...body }))
  serve(app, contract.listRevisions, ({ viewer, params }) => listRevisions(house, viewer, params))
  serve(app, contract.tellWriting, async ({ viewer, params }) => {
    await tellings.take(viewer.memberId)
    return tellWriting(house, viewer, params)
  })
}

function cursorOf({
  after,
  before,
  around,
}: Partial<Record<'after' | 'before' | 'around', string | undefined>>): Cursor {
  if (after) return { at: 'after', postId: after }
  if (before) return { at: 'before', postId: before }
  return around ? { at: 'around', postId: around } : { at: 'start' }
}
