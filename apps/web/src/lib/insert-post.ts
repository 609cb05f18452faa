import type { PostView } from '@cloakroom/contract/posts.ts'
import type { ThreadPage, ThreadPages } from './thread-pages.ts'
import { loadedPosts } from './thread-pages.ts'

/**
 * Where a post belongs among the loaded ones. `there`: it is loaded already. `elsewhere`: outside of what is loaded, and it will come with
 * the page it is on. `unknown`: it may belong here, but the posts that would tell are not loaded; only reading again can say.
 */
export type Spot = number | 'there' | 'elsewhere' | 'unknown'
type More = { before: boolean; after: boolean }

/** Reading order is depth first, siblings by arrival: a post stands after the whole branch of its elder sibling. */
export function spotFor(posts: readonly PostView[], post: PostView, more: More): Spot {
  if (posts.some((other) => other.id === post.id)) return 'there'
  const from = startOfFamily(posts, post)
  if (from === undefined) {
    const first = posts[0]
    return more.before && first && first.depth > post.depth ? 'unknown' : 'elsewhere'
  }
  for (let i = from; i < posts.length; i++) {
    const other = posts[i]
    if (!other || other.depth < post.depth) return i
    if (other.parentId === post.parentId && other.number > post.number) return i
  }
  return more.after ? 'elsewhere' : posts.length
}

/** The first place where a sibling could stand: after the parent, or else at the first sibling that is loaded. */
function startOfFamily(posts: readonly PostView[], post: PostView): number | undefined {
  if (post.parentId === null) return 0
  const parent = posts.findIndex((other) => other.id === post.parentId)
  if (parent >= 0) return parent + 1
  const sibling = posts.findIndex((other) => other.parentId === post.parentId)
  return sibling >= 0 ? sibling : undefined
}

/** Puts a post that has just arrived into the loaded pages. `isMine` tells that the reader wrote it. */
export function insertPost(thread: ThreadPages, post: PostView, isMine: boolean): { thread: ThreadPages; spot: Spot } {
  const more = { before: Boolean(thread.pages[0]?.page.previous), after: Boolean(thread.pages.at(-1)?.page.next) }
  const spot = spotFor(loadedPosts(thread.pages), post, more)
  if (typeof spot !== 'number') return { thread, spot }
  let left = spot
  let isPlaced = false
  const pages = thread.pages.map((loaded, i) => {
    const size = loaded.page.posts.length
    if (isPlaced || (left > size && i < thread.pages.length - 1)) {
      left -= size
      return loaded
    }
    isPlaced = true
    return withPost(loaded, left, post, isMine)
  })
  return { thread: { ...thread, pages }, spot }
}

function withPost({ page, own }: ThreadPage, at: number, post: PostView, isMine: boolean): ThreadPage {
  return {
    page: { ...page, posts: page.posts.toSpliced(at, 0, post) },
    own: {
      mine: isMine ? [...own.mine, post.id] : own.mine,
      // One’s own is not new to its writer, but the house still has to be told that it was read.
      unread: [...own.unread, post.id],
    },
  }
}
