import type { PostView } from '@cloakroom/contract/posts.ts'

/** How deep branches are drawn; what is deeper folds into a line that opens in place. */
export const DEEPEST = { wide: 4, narrow: 2 } as const

/** `branch`: how many of the loaded posts hang on this one. */
type PostRow = {
  kind: 'post'
  key: string
  level: number
  post: PostView
  isPastDrawnDepth: boolean
  branch: number
}
/** Replies that were folded, or lie deeper than is drawn. `isOpenEnded`: the branch goes on beyond what is loaded. */
export type FoldRow = {
  kind: 'fold'
  key: string
  level: number
  /** The post whose replies the reader has folded; none where they only lie too deep. */
  of: string | undefined
  posts: readonly PostView[]
  newCount: number
  isOpenEnded: boolean
}
type PlaceRow = { kind: 'place'; key: string; level: number }
export type ThreadRow = PostRow | FoldRow | PlaceRow

type Drawn = {
  deepest: number
  /** Posts that the reader has opened a fold for, or that were drawn once: what was readable stays readable. */
  opened: ReadonlySet<string>
  /** Posts whose replies the reader has folded. */
  folded?: ReadonlySet<string>
  isNew: (post: PostView) => boolean
  /** The first post that is new since the reader was here. */
  placeBefore: string | undefined
  goesOn: boolean
}

/** The lines of a thread as they are drawn, from posts in reading order. */
export function threadRows(posts: readonly PostView[], drawn: Drawn): ThreadRow[] {
  const rows: ThreadRow[] = []
  const branches = branchSizes(posts)
  const fold = (from: number, count: number, level: number, of?: string) => {
    const folded = posts.slice(from, from + count)
    const isOpenEnded = drawn.goesOn && from + count === posts.length
    rows.push({
      kind: 'fold',
      key: `fold-${folded[0]?.id}`,
      level,
      of,
      posts: folded,
      newCount: folded.filter(drawn.isNew).length,
      isOpenEnded,
    })
  }
  for (let i = 0; i < posts.length;) {
    const deep = runBeyond(posts, i, drawn.deepest)
    if (deep.length > 1 && !deep.some((post) => drawn.opened.has(post.id))) {
      fold(i, deep.length, drawn.deepest)
      i += deep.length
      continue
    }
    for (const end = i + Math.max(1, deep.length); i < end; i++) {
      const post = posts[i]
      if (!post) break
      const level = Math.min(post.depth, drawn.deepest)
      const branch = branches[i] ?? 0
      if (post.id === drawn.placeBefore) rows.push({ kind: 'place', key: 'place', level })
      rows.push({ kind: 'post', key: post.id, level, post, isPastDrawnDepth: post.depth > drawn.deepest, branch })
      if (branch === 0 || !drawn.folded?.has(post.id)) continue
      fold(i + 1, branch, Math.min(post.depth + 1, drawn.deepest), post.id)
      i += branch
    }
  }
  return rows
}

/** How many posts follow each one that are deeper than it: its branch, as far as it is loaded. */
function branchSizes(posts: readonly PostView[]): number[] {
  const sizes = posts.map(() => 0)
  const open: number[] = []
  for (const [i, { depth }] of posts.entries()) {
    while (open.length > 0 && (posts[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop()
    for (const at of open) sizes[at] = (sizes[at] ?? 0) + 1
    open.push(i)
  }
  return sizes
}

/** The run of posts from here on that lies deeper than is drawn. */
function runBeyond(posts: readonly PostView[], from: number, deepest: number): PostView[] {
  let to = from
  while ((posts[to]?.depth ?? 0) > deepest) to++
  return posts.slice(from, to)
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

/** A post and all that it hangs on, as far as it is loaded: what must be unfolded before it can be seen. */
export function wayTo(posts: readonly PostView[], postId: string): string[] {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const way: string[] = []
  for (let at = byId.get(postId); at; at = at.parentId === null ? undefined : byId.get(at.parentId)) way.push(at.id)
  return way
}
