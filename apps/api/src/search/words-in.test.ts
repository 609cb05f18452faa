import { expect, it } from 'vitest'
import { wordsIn } from './words-in.ts'

it.each([
  ['late ships', ['late', 'ships'], []],
  ['  "late ships"  port ', ['port'], ['late ships']],
  ['“late ships” «en retard» „zu spät“', [], ['late ships', 'en retard', 'zu spät']],
  ['"late ships', ['"late', 'ships'], []],
  ['"" — …', [], []],
  ['港口 السفن', ['港口', 'السفن'], []],
  ['a b c d e f g h i j k l', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], []],
] as const)('%s', (typed, words, phrases) => {
  expect(wordsIn(typed)).toEqual({ words, phrases })
})
