import type { Level } from '@cloakroom/contract/topics.ts'
import { describe, expect, test } from 'vitest'
import { composeDigest, isNothingNew, nothingNew, placesOf, type Wishes } from './compose-digest.ts'
import type { Told, ToldThread } from './tell.ts'

const topic = (id: string, level: Level = 'extracts') => ({ id, name: id.toUpperCase(), level })

function wishing(wish: Partial<Wishes>): Wishes {
  const topics = wish.topics ?? []
  return {
    rooms: new Map(),
    threads: new Map(),
    fields: [],
    isFullest: false,
    ...wish,
    topics,
    places: placesOf(topics),
  }
}

function told(threadId: string, topics: string[][], newPosts = 1): ToldThread {
  const titled = { roomId: 'room', threadId, title: `Of ${threadId}`, newPosts, extract: null }
  return { topics, titled, thread: { ...titled, extract: 'Some words.' }, last: 1 }
}

const question = (threadId: string, topics: string[][], isNew: boolean) => ({
  topics,
  isNew,
  question: { roomId: 'room', threadId, title: `Of ${threadId}?` },
})
const news = (part: Partial<Told>): Told => ({ threads: [], questions: [], notes: [], ...part })
const standing = (wishes: Wishes, ...threads: ToldThread[]) =>
  composeDigest('daily', wishes, news({ threads })).sections.map(({ of, threads: shown, counted }) => [
    of.kind === 'topic' ? of.topicId : of.kind,
    ...shown.map(({ threadId, extract }) => (extract === null ? threadId : `${threadId}+`)),
    ...(counted ? [counted] : []),
  ])

describe('a thread stands', () => {
  const coc = [['coc', 'drugs', 'markets']]

  test.each([
    ['under its own topic', { topics: [topic('coc')] }, [['coc', 'a+']]],
    ['under what that stands under', { topics: [topic('markets')] }, [['markets', 'a+']]],
    ['under the nearest of both', { topics: [topic('markets'), topic('drugs')] }, [['drugs', 'a+']]],
    ['nowhere, if only another is followed', { topics: [topic('arms')] }, []],
    ['among the rooms', { rooms: new Map([['room', 'titles']]) }, [['rooms', 'a']]],
    [
      'under its topic before its room',
      { topics: [topic('coc')], rooms: new Map([['room', 'titles']]) },
      [['coc', 'a+']],
    ],
    ['by itself before all', { topics: [topic('coc')], threads: new Map([['a', 'titles']]) }, [['threads', 'a']]],
    [
      'in numbers, where only these are wanted',
      { topics: [topic('coc', 'counts')] },
      [['coc', { threads: 1, posts: 1 }]],
    ],
  ] as [string, Partial<Wishes>, unknown][])('%s', (_, wish, sections) => {
    expect(standing(wishing(wish), told('a', coc))).toEqual(sections)
  })

  test('of several topics under the first one that is followed, in the order of the network', () => {
    const wish = wishing({ topics: [topic('arms'), topic('coc')] })
    expect(standing(wish, told('a', [['coc'], ['arms']]))).toEqual([['arms', 'a+']])
  })

  test('the most discussed first, sections in the order of the network, threads before and rooms behind them', () => {
    const wish = wishing({
      topics: [topic('arms'), topic('coc', 'titles')],
      threads: new Map([['e', 'extracts']]),
      rooms: new Map([['room', 'counts']]),
    })
    const threads = [told('a', coc, 2), told('b', coc, 5), told('c', [['arms']]), told('d', []), told('e', coc)]
    expect(standing(wish, ...threads)).toEqual([
      ['threads', 'e+'],
      ['arms', 'c+'],
      ['coc', 'b', 'a'],
      ['rooms', { threads: 1, posts: 1 }],
    ])
  })
})

describe('what stands beside the news', () => {
  const field = [['coc', 'drugs']]
  const wish = wishing({ topics: [topic('arms')], fields: ['drugs'], isFullest: true })

  test.each([
    ['a new question in one’s field is something new', question('q', field, true), 1],
    ['one that was told before is not', question('q', field, false), 0],
    ['nor is one on another topic', question('q', [['arms']], true), 0],
  ])('%s', (_, asked, count) => {
    const digest = composeDigest('daily', wish, news({ questions: [asked] }))
    expect(digest.questions).toHaveLength(count)
    expect(isNothingNew(digest)).toBe(count === 0)
  })

  test('an old question stands beside what is new, and not twice', () => {
    const digest = composeDigest(
      'daily',
      wish,
      news({
        threads: [told('a', [['arms'], ['coc', 'drugs']])],
        questions: [question('q', field, false), question('a', field, true)],
      }),
    )
    expect(digest.questions.map(({ threadId }) => threadId)).toEqual(['q'])
  })

  const note = { roomId: 'room', noteId: 'n', title: 'What we heard' }
  test.each([
    ['in the fullest digest', wish, 1],
    ['not in the others', { ...wish, isFullest: false }, 0],
    ['but in one of a followed room', { ...wish, isFullest: false, rooms: new Map([['room', 'titles' as const]]) }, 1],
  ])('a note is told %s', (_, wishes, count) => {
    expect(composeDigest('daily', wishes, news({ notes: [note] })).notes).toHaveLength(count)
  })

  test('what is unread is no reason for a digest, and is left out where it is new again', () => {
    const before = [told('a', [['arms']]), told('b', [['arms']])]
    expect(composeDigest('daily', wish, news({}), before)).toEqual(nothingNew('daily'))
    const digest = composeDigest('daily', wish, news({ threads: [told('a', [['arms']])] }), before)
    expect(digest.unread).toEqual([{ roomId: 'room', threadId: 'b', title: 'Of b' }])
  })
})
