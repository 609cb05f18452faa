/** What a post's place in its thread hangs on. */
export type Placed = { id: string; parentId: string | null; threadId: string; number: number; seq: number }

/** A post's place as it is to be. */
export type Replaced = Placed & { parentId: string | null; path: Buffer; depth: number; before: Placed }

/** As long as an index has room for (0006_place_posts.sql): deeper branches go on beside each other. */
const LONGEST_PATH = 2000
const TOP = Buffer.alloc(0)

/**
 * Posts of one thread as they are to stand: numbered from 1 in order of arrival, each behind what it answers, in the order of their numbers in the room. A
 * post whose parent is not among them stands at the top. `posts` come in any order.
 */
export function rearrange(threadId: string, posts: readonly Placed[]): Replaced[] {
  const inOrder = posts.toSorted((a, b) => a.seq - b.seq)
  const placed = new Map<string, Replaced>()
  for (const [index, before] of inOrder.entries()) {
    // What answers came after what it answers, so that its place is known by now.
    const parent = before.parentId === null ? undefined : placed.get(before.parentId)
    placed.set(before.id, {
      ...before,
      threadId,
      before,
      parentId: parent?.id ?? null,
      number: index + 1,
      depth: parent ? parent.depth + 1 : 0,
      path: Buffer.concat([(parent?.path ?? TOP).subarray(0, LONGEST_PATH), seqBytes(before.seq)]),
    })
  }
  return [...placed.values()]
}

/** A post and everything that answers it, and answers that, among the posts of its thread. */
export function branchOf(posts: readonly Placed[], rootId: string): { branch: Placed[]; rest: Placed[] } {
  const inBranch = new Set([rootId])
  for (const { id, parentId } of posts.toSorted((a, b) => a.seq - b.seq))
    if (parentId !== null && inBranch.has(parentId)) inBranch.add(id)
  return {
    branch: posts.filter(({ id }) => inBranch.has(id)),
    rest: posts.filter(({ id }) => !inBranch.has(id)),
  }
}

function seqBytes(seq: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(seq)
  return bytes
}
