import { describe, expect, test } from 'vitest'
import { levelsUnder, mayBeCalled, mayRetire, mayStandUnder } from './policy.ts'

const a = { id: 'a', path: ['a'], isRetired: false }
const b = { id: 'b', path: ['b', 'a'], isRetired: false }
const c = { id: 'c', path: ['c', 'b', 'a'], isRetired: false }
const old = { id: 'old', path: ['old', 'a'], isRetired: true }
const tree = [a, b, c, old]

test.each([
  ['at the top', null, { id: 'b', levels: 2 }, 'ok'],
  ['under another', a, { id: null, levels: 1 }, 'ok'],
  ['as the fourth level', c, { id: null, levels: 1 }, 'ok'],
  ['as the fifth', c, { id: null, levels: 2 }, 'topic.too_deep'],
  ['under itself', b, { id: 'b', levels: 2 }, 'topic.under_itself'],
  ['under what is below it', c, { id: 'a', levels: 3 }, 'topic.under_itself'],
  ['under a retired one', old, { id: null, levels: 1 }, 'topic.retired'],
] as const)('a topic %s: %s %o is %s', (_, parent, moved, verdict) => {
  expect(mayStandUnder(parent, moved)).toBe(verdict)
})

describe('retiring', () => {
  test.each([
    ['a', 'topic.has_others_under_it'],
    ['b', 'topic.has_others_under_it'],
    ['c', 'ok'],
    ['old', 'ok'],
  ])('%s: %s', (id, verdict) => {
    expect(mayRetire(tree, id)).toBe(verdict)
  })

  test('what is retired itself holds nothing back', () => {
    expect(mayRetire([a, old], 'a')).toBe('ok')
  })
})

test.each([
  ['Ports', null, 'ok'],
  ['cocaine TRADE', null, 'topic.name_taken'],
  ['Cocaine trade', 'm-coc', 'ok'],
  ['Opium', null, 'ok'],
] as const)('%s, asked for %s: %s', (name, id, verdict) => {
  const known = [
    { id: 'm-coc', name: 'Cocaine trade', isRetired: false },
    { id: 'm-opi', name: 'Opium', isRetired: true },
  ]
  expect(mayBeCalled(known, name, id)).toBe(verdict)
})

test.each([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['nowhere', 1],
])('%s brings %i levels', (id, levels) => {
  expect(levelsUnder(tree, id)).toBe(levels)
})
