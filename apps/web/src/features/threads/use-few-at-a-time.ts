import type { PostView } from '@cloakroom/contract/posts.ts'
import { startTransition, useEffect, useState } from 'react'
import { DEEPEST } from './thread-rows.ts'

const FEW = 8
/** Where much more waits, as when the browser's search was opened, it comes in larger parts. */
const A_PART = 1 / 8

/**
 * What is read at the end of the thread is drawn a few posts at a time: a page of fifty would hold up a slow machine for several frames. `isBehind`
 * while more is there than is drawn. What comes in front, and a thread that opens, is drawn at once.
 */
export function useFewAtATime(posts: readonly PostView[]): { posts: readonly PostView[]; isBehind: boolean } {
  const [last, setLast] = useState<string>()
  const at = posts.findLastIndex(({ id }) => id === last)
  const isBehind = at >= 0 && at < posts.length - 1
  const next = posts[isBehind ? fewAfter(posts, at) : posts.length - 1]?.id
  useEffect(() => startTransition(() => setLast(next)), [next])
  return { posts: isBehind ? posts.slice(0, at + 1) : posts, isBehind }
}

/** Not in the middle of what folds away as a whole. */
function fewAfter(posts: readonly PostView[], at: number): number {
  const left = posts.length - 1 - at
  let end = at + Math.min(left, Math.max(FEW, Math.ceil(left * A_PART)))
  while ((posts[end + 1]?.depth ?? 0) > DEEPEST.narrow) end++
  return end
}
