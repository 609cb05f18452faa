import type { PostView } from '@cloakroom/contract/posts.ts'
import { describe, expect, it } from 'vitest'
import { anId, aPost } from '#lib/a-post.ts'
import { nextNew, placeOf, threadRows, wayTo } from './thread-rows.ts'

// 1 ─ 2 ─ 3 ─ 4 ─ 5, then 6 beside 2, then 7 at the top
const posts = [
  aPost(1, null, 0),
  aPost(2, 1, 1),
  aPost(3, 2, 2),
  aPost(4, 3, 3),
  aPost(5, 4, 4),
  aPost(6, 1, 1),
  aPost(7, null, 0),
]
const plain = {
  deepest: 2,
  opened: new Set<string>(),
  isNew: () => false,
  placeBefore: undefined,
  goesOn: false,
}
const sketch = (rows: ReturnType<typeof threadRows>) =>
  rows.map((row) =>
    row.kind === 'post'
      ? `${row.level}:${row.post.number}${row.isPastDrawnDepth ? '+' : ''}`
      : row.kind === 'fold'
        ? `${row.level}:${row.posts.length} folded, ${row.newCount} new${row.isOpenEnded ? ', goes on' : ''}`
        : `${row.level}:place`,
  )

describe('threadRows', () => {
  it.each([
    ['folds what is deeper than is drawn', posts, plain, ['0:1', '1:2', '2:3', '2:2 folded, 0 new', '1:6', '0:7']],
    ['folds nothing that fits', posts, { ...plain, deepest: 4 }, ['0:1', '1:2', '2:3', '3:4', '4:5', '1:6', '0:7']],
    ['does not fold a single reply', posts.toSpliced(4, 1), plain, ['0:1', '1:2', '2:3', '2:4+', '1:6', '0:7']],
    [
      'opens in place once one of them was opened',
      posts,
      { ...plain, opened: new Set([anId(5)]) },
      ['0:1', '1:2', '2:3', '2:4+', '2:5+', '1:6', '0:7'],
    ],
    [
      'tells what is new in a fold',
      posts,
      { ...plain, isNew: (post: PostView) => post.number === 5 },
      ['0:1', '1:2', '2:3', '2:2 folded, 1 new', '1:6', '0:7'],
    ],
    [
      'says when a branch goes on beyond what is loaded',
      posts.slice(0, 5),
      { ...plain, goesOn: true },
      ['0:1', '1:2', '2:3', '2:2 folded, 0 new, goes on'],
    ],
    [
      'draws the place at the level of the new post',
      posts,
      { ...plain, placeBefore: anId(6) },
      ['0:1', '1:2', '2:3', '2:2 folded, 0 new', '1:place', '1:6', '0:7'],
    ],
    [
      'folds a branch that the reader has folded, with what is new in it',
      posts,
      { ...plain, folded: new Set([anId(1)]), isNew: (post: PostView) => post.number === 3 },
      ['0:1', '1:5 folded, 1 new', '0:7'],
    ],
    [
      'folds one inside another',
      posts,
      { ...plain, folded: new Set([anId(3), anId(2)]) },
      ['0:1', '1:2', '2:3 folded, 0 new', '1:6', '0:7'],
    ],
    [
      'has nothing to fold under a post without replies',
      posts,
      { ...plain, deepest: 4, folded: new Set([anId(5), anId(7)]) },
      ['0:1', '1:2', '2:3', '3:4', '4:5', '1:6', '0:7'],
    ],
    ['has nothing for nothing', [], plain, []],
  ])('%s', (_, given, drawn, rows) => {
    expect(sketch(threadRows(given, drawn))).toEqual(rows)
  })
})

const isNewIn =
  (...numbers: number[]) =>
  (post: PostView) =>
    numbers.includes(post.number)

it.each([
  ['before the first new post', isNewIn(6, 7), false, anId(6)],
  ['nowhere when all is new', isNewIn(1, 2, 3, 4, 5, 6, 7), false, undefined],
  ['at the top of a window that has earlier posts', isNewIn(1), true, anId(1)],
  ['nowhere when nothing is new', isNewIn(), true, undefined],
])('placeOf: %s', (_, isNew, hasEarlier, id) => {
  expect(placeOf(posts, isNew, hasEarlier)).toBe(id)
})

it.each([
  ['from the start', undefined, isNewIn(3, 6), anId(3)],
  ['after the current post', anId(3), isNewIn(3, 6), anId(6)],
  ['never backwards', anId(6), isNewIn(3, 6), undefined],
])('nextNew: %s', (_, after, isNew, id) => {
  expect(nextNew(posts, after, isNew)).toBe(id)
})

it('knows what a post hangs on, and how much hangs on it', () => {
  expect(wayTo(posts, anId(4))).toEqual([anId(4), anId(3), anId(2), anId(1)])
  expect(wayTo(posts, anId(99))).toEqual([])
  const rows = threadRows(posts, { ...plain, deepest: 9 })
  expect(rows.map((row) => row.kind === 'post' && row.branch)).toEqual([5, 3, 2, 1, 0, 0, 0])
})
