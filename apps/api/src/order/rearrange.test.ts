import { describe, expect, it } from 'vitest'
import { branchOf, type Placed, rearrange } from './rearrange.ts'

/** `b<a` is post b that answers a; the order of arrival is that of the list. */
function thread(...told: string[]): Placed[] {
  return told.map((one, index) => {
    const [id = '', parentId = null] = one.split('<')
    return { id, parentId, threadId: 'old', number: index + 1, seq: (index + 1) * 10 }
  })
}
const inReadingOrder = (posts: ReturnType<typeof rearrange>) =>
  posts
    .toSorted((a, b) => Buffer.compare(a.path, b.path))
    .map(({ id, number, depth }) => `${'·'.repeat(depth)}${id}${number}`)
    .join(' ')

describe('a branch', () => {
  it.each([
    ['a leaf', ['a', 'b<a', 'c<b', 'd<a'], 'd', 'd1', 'a1 ·b2 ··c3'],
    ['with all that answers it', ['a', 'b<a', 'c<b', 'd<a', 'e<c', 'f<b'], 'b', 'b1 ·c2 ··e3 ·f4', 'a1 ·d2'],
    ['at the top', ['a', 'b', 'c<b', 'd<a'], 'b', 'b1 ·c2', 'a1 ·d2'],
    ['in the middle of arrivals', ['a', 'b<a', 'c', 'd<b', 'e<c'], 'b', 'b1 ·d2', 'a1 c2 ·e3'],
  ])('%s', (_, told, root, moved, left) => {
    const { branch, rest } = branchOf(thread(...told), root)
    expect(inReadingOrder(rearrange('new', branch))).toBe(moved)
    expect(inReadingOrder(rearrange('old', rest))).toBe(left)
  })

  it('remembers where each post stood', () => {
    const { branch } = branchOf(thread('a', 'b<a', 'c<b'), 'b')
    expect(rearrange('new', branch).map(({ threadId, number, before }) => [threadId, number, before.number])).toEqual([
      ['new', 1, 2],
      ['new', 2, 3],
    ])
  })
})

it('puts two threads together by arrival, each with its branches', () => {
  const one = thread('a', 'b<a')
  const other = thread('x', 'y<x').map((post) => ({ ...post, threadId: 'other', seq: post.seq + 5 }))
  expect(inReadingOrder(rearrange('one', [...other, ...one]))).toBe('a1 ·b3 x2 ·y4')
})

it('keeps reading order beyond what an index has room for', () => {
  const deep = thread('p0', ...Array.from({ length: 600 }, (_, i) => `p${i + 1}<p${i}`))
  const placed = rearrange('new', deep)
  expect(Math.max(...placed.map(({ path }) => path.length))).toBe(2004)
  expect(placed.toSorted((a, b) => Buffer.compare(a.path, b.path)).map(({ id }) => id)).toEqual(
    deep.map(({ id }) => id),
  )
})
