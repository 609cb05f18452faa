import { expect, it } from 'vitest'
import { anId } from '#lib/a-post.ts'
import { draftToWrite, withQuote } from './aim.ts'

const aim = { roomId: anId(1), threadId: anId(2), parentId: null }
const quote = (n: number) => ({ postId: anId(n), passage: `passage ${n}` })

it('goes on with the draft of the same place', () => {
  const draft = { ...draftToWrite([], aim), markdown: 'begun' }
  expect(draftToWrite([draft], aim)).toBe(draft)
  expect(draftToWrite([draft], { ...aim, parentId: anId(3) }).markdown).toBe('')
})

it('names a new draft and its post at random, each for itself', () => {
  const [one, two] = [draftToWrite(undefined, aim), draftToWrite(undefined, aim)]
  expect(new Set([one.id, one.postId, two.id, two.postId]).size).toBe(4)
})

it('takes a passage once and eight at most', () => {
  const many = Array.from({ length: 9 }, (_, n) => quote(n)).reduce(withQuote, [] as ReturnType<typeof quote>[])
  expect(many.map(({ passage }) => passage)).toEqual(Array.from({ length: 8 }, (_, n) => `passage ${n + 1}`))
  expect(withQuote([quote(1), quote(2)], quote(1))).toEqual([quote(2), quote(1)])
})
