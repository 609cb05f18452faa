import { describe, expect, it } from 'vitest'
import { anId, aPost, somePages } from './a-post.ts'
import { insertPost, spotFor } from './insert-post.ts'
import { loadedPosts } from './thread-pages.ts'

// 1
// ├ 2
// │ └ 4
// └ 3
// 5
const tree = [aPost(1, null, 0), aPost(2, 1, 1), aPost(4, 2, 2), aPost(3, 1, 1), aPost(5, null, 0)]
const whole = { before: false, after: false }

describe('spotFor', () => {
  it.each([
    ['a new root goes to the end', aPost(6, null, 0), 5],
    ['a reply to the last post goes to the end', aPost(6, 5, 1), 5],
    ['a reply goes after the whole branch of its elder siblings', aPost(6, 1, 1), 4],
    ['a reply inside a branch stays inside it', aPost(6, 2, 2), 3],
    ['a reply to a leaf follows it', aPost(6, 4, 3), 3],
    ['one that was overtaken by a younger sibling still stands before it', { ...aPost(6, 1, 1), number: 2.5 }, 3],
    ['a root that was overtaken stands before the younger root', { ...aPost(6, null, 0), number: 4.5 }, 4],
    ['a duplicate is there', aPost(4, 2, 2), 'there'],
    ['a reply to somebody who is not loaded is elsewhere', aPost(7, 99, 1), 'elsewhere'],
  ])('%s', (_, post, spot) => {
    expect(spotFor(tree, post, whole)).toBe(spot)
  })

  it.each([
    ['a root, when the thread goes on', tree, aPost(6, null, 0), { before: false, after: true }, 'elsewhere'],
    ['a reply whose branch may go on', tree, aPost(6, 5, 1), { before: false, after: true }, 'elsewhere'],
    ['a reply whose branch has ended', tree, aPost(6, 1, 1), { before: false, after: true }, 4],
    ['a sibling tells where the family is', tree.slice(3), aPost(6, 1, 1), { before: true, after: false }, 1],
    [
      'a window inside a deep branch cannot tell',
      [aPost(4, 2, 2)],
      aPost(6, 1, 1),
      { before: true, after: false },
      'unknown',
    ],
    [
      'a window at another family can tell',
      [aPost(5, null, 0)],
      aPost(6, 1, 1),
      { before: true, after: false },
      'elsewhere',
    ],
    ['an empty thread takes its first post', [], aPost(1, null, 0), whole, 0],
  ] as const)('%s', (_, posts, post, more, spot) => {
    expect(spotFor(posts, post, more)).toBe(spot)
  })
})

describe('insertPost', () => {
  const order = (pages: ReturnType<typeof somePages>) => loadedPosts(pages.pages).map((post) => post.number)

  it('places a post on the page where it belongs and tells that it is new', () => {
    const { thread } = insertPost(somePages([tree.slice(0, 3), tree.slice(3)]), aPost(6, 1, 1), false)
    expect(order(thread)).toEqual([1, 2, 4, 3, 6, 5])
    expect(thread.pages[1]?.own.unread).toEqual([anId(6)])
  })

  it('tells that a post is one’s own, and that its mark is still to come', () => {
    const { thread } = insertPost(somePages([tree]), aPost(6, 4, 3), true)
    expect(order(thread)).toEqual([1, 2, 4, 6, 3, 5])
    expect(thread.pages[0]?.own).toEqual({ mine: [anId(6)], unread: [anId(6)] })
  })

  it('gives back the same pages for a duplicate', () => {
    const pages = somePages([tree])
    expect(insertPost(pages, aPost(3, 1, 1), false)).toEqual({ thread: pages, spot: 'there' })
  })

  it('keeps reading order in whatever order posts arrive', () => {
    const late = [aPost(6, 1, 1), aPost(7, 5, 1), aPost(8, 2, 2), aPost(9, null, 0)]
    const inOrder = [1, 2, 4, 8, 3, 6, 5, 7, 9]
    for (const arrivals of [late, late.toReversed(), [2, 0, 3, 1].flatMap((i) => late[i] ?? [])]) {
      const end = arrivals.reduce((pages, post) => insertPost(pages, post, false).thread, somePages([tree]))
      expect(order(end)).toEqual(inOrder)
    }
  })
})
