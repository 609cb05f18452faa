import type { PostView } from '@cloakroom/contract/posts.ts'

/** How deep branches are drawn; what is deeper folds into a line that opens in place. */
export const DEEPEST = { wide: 4, narrow: 2 } as const

type PostRow = { kind: 'post'; key: string; level: number; post: PostView; isPastDrawnDepth: boolean }
/** Replies deeper than is drawn. `isOpenEnded`: the branch goes on beyond what is loaded. */
export type FoldRow = {
  kind: 'fold'
  key: string
  level: number
  ids: string[]
  newCount: number
  isOpenEnded: boolean
}
type PlaceRow = { kind: 'place'; key: string; level: number }
export type ThreadRow = PostRow | FoldRow | PlaceRow

type Drawn = {
  deepest: number
  /** Posts that the reader has opened a fold for, or that were drawn once: what was readable stays readable. */
  opened: ReadonlySet<string>
  isNew: (post: PostView) => boolean
  /** The first post that is new since the reader was here. */
  placeBefore: string | undefined
  goesOn: boolean
}

/** The lines of a thread as they are drawn, from posts in reading order. */
export function threadRows(posts: readonly PostView[], drawn: Drawn): ThreadRow[] {
  const rows: ThreadRow[] = []
  for (let i = 0; i < posts.length;) {
    const deep = runBeyond(posts, i, drawn.deepest)
    const first = posts[i]
    if (!first) break
    if (deep.length > 1 && !deep.some((post) => drawn.opened.has(post.id))) {
      rows.push(foldOf(deep, drawn, drawn.goesOn && i + deep.length === posts.length))
      i += deep.length
      continue
    }
    const shown = deep.length > 0 ? deep : [first]
    for (const post of shown) {
      const level = Math.min(post.depth, drawn.deepest)
      if (post.id === drawn.placeBefore) rows.push({ kind: 'place', key: 'place', level })
      rows.push({ kind: 'post', key: post.id, level, post, isPastDrawnDepth: post.depth > drawn.deepest })
    }
    i += shown.length
  }
  return rows
}

/** The run of posts from here on that lies deeper than is drawn. */
function runBeyond(posts: readonly PostView[], from: number, deepest: number): PostView[] {
  let to = from
  while ((posts[to]?.depth ?? 0) > deepest) to++
  return posts.slice(from, to)
}

function foldOf(deep: readonly PostView[], drawn: Drawn, isOpenEnded: boolean): FoldRow {
  const ids = deep.map((post) => post.id)
  return {
    kind: 'fold',
    key: `fold-${ids[0]}`,
    level: drawn.deepest,
    ids,
    newCount: deep.filter(drawn.isNew).length,
    isOpenEnded,
  }
}

/** The post before which the line "new since you were here" stands: the first new one, if something before it was read. */
export function placeOf(posts: readonly PostView[], isNew: (post: PostView) => boolean, hasEarlier: boolean) {
  const at = posts.findIndex(isNew)
  return at > 0 || (at === 0 && hasEarlier) ? posts[at]?.id : undefined
}

/** The next new post after this one in reading order, and only after it: what lies before is the house's to find. */
export function nextNew(posts: readonly PostView[], after: string | undefined, isNew: (post: PostView) => boolean) {
  const from = after === undefined ? 0 : posts.findIndex((post) => post.id === after) + 1
  return posts.slice(from).find(isNew)?.id
}
