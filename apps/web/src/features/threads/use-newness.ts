import type { PostView } from '@cloakroom/contract/posts.ts'
import { useState } from 'react'
import { isMyPost } from '#lib/my-posts.ts'
import type { ThreadPage } from '#lib/thread-pages.ts'

/** `new`: not read yet. `seen`: new when the reader came, and read since. */
export type Newness = 'new' | 'seen' | 'old'

/** What is new to the reader during this visit. What they have just read stays marked softly until they leave. */
export function useNewness(pages: readonly ThreadPage[], mySeat: string | null | undefined) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const unread = new Set(pages.flatMap(({ own }) => own.unread))
  const mine = new Set(pages.flatMap(({ own }) => own.mine))
  const isMine = (post: PostView) => mine.has(post.id) || isMyPost(post, mySeat)
  const isNew = (post: PostView) => unread.has(post.id) && !seen.has(post.id) && !isMine(post)
  return {
    isMine,
    isNew,
    newness: (post: PostView): Newness => (isNew(post) ? 'new' : seen.has(post.id) && !isMine(post) ? 'seen' : 'old'),
    /** Whether the house still has to hear that this post was read; true for one’s own posts too. */
    isUnmarked: (post: PostView) => unread.has(post.id) && !seen.has(post.id),
    noteSeen: (id: string) => setSeen((ids) => (ids.has(id) ? ids : new Set([...ids, id]))),
  }
}
