import { expect, test } from 'vitest'
import { above, branchOf, inTree } from './topic-tree.ts'

const topic = (id: string, parentId: string | null) => ({ id, name: id, scope: '', parentId, isRetired: false })
const topics = [topic('a', null), topic('b', 'a'), topic('c', 'b'), topic('d', 'a'), topic('e', null)]

test('every topic has its depth', () => {
  expect(inTree(topics).map(({ id, depth }) => `${id}${depth}`)).toEqual(['a0', 'b1', 'c2', 'd1', 'e0'])
})

test.each([
  ['a', ['a', 'b', 'c', 'd']],
  ['b', ['b', 'c']],
  ['e', ['e']],
])('under %s stand %o', (id, branch) => {
  expect([...branchOf(topics, id)]).toEqual(branch)
})

test.each([
  ['c', ['b', 'a']],
  ['a', []],
  ['nowhere', []],
])('%s stands under %o', (id, others) => {
  expect(above(topics, id).map((one) => one.id)).toEqual(others)
})
