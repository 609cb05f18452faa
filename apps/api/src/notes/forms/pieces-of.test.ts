import { expect, it } from 'vitest'
import { fromLeftToRight } from './directions-of.ts'
import { runsLeft } from './letters.ts'
import { piecesOf } from './pieces-of.ts'

/** A line as it stands on paper, from left to right. What runs left comes out of its letters turned around. */
function onPaper(line: string): string {
  const { unbroken } = piecesOf(line, 400)
  return fromLeftToRight(unbroken.flat())
    .map(({ letters, drawn }) => (runsLeft(letters, drawn) ? Array.from(drawn).toReversed().join('') : drawn))
    .join('')
}

it.each([
  ['plain', 'I would wait.', 'I would wait.'],
  ['words in brackets', 'אבג (דהו) זח', 'חז (והד) גבא'],
  ['Latin in brackets', 'אבג (GridLine) זח', 'חז (GridLine) גבא'],
  ['a number with signs', 'אבג 42.5% (-3) דה', 'הד (3-) 42.5% גבא'],
  ['an Arabic word in an English line', 'see כלב (3) now', 'see (3) בלכ now'],
  ['digits of Persian', 'תא ۱۲ זח', 'חז ۱۲ את'],
  ['a picture first', '👍 אבג', 'גבא 👍'],
  ['signs at the end', 'אבג!?', '?!גבא'],
])('puts %s where readers expect it', (_, line, paper) => {
  expect(onPaper(line)).toBe(paper)
})

it('keeps a word in one font where one has all of it', () => {
  const fonts = (line: string) => piecesOf(line, 400).unbroken.map((word) => word.map(({ letters }) => letters.name))
  expect(fonts('ƙwarai нет')).toEqual([['marked 400'], ['cyrillic 400']])
})

it('takes a mark apart from a letter of another script, where no font has both', () => {
  const said = piecesOf('x\u064b ok', 400).unbroken.flat()
  expect(said.map(({ letters, drawn }) => `${letters.name}: ${drawn}`)).toEqual([
    'latin 400: x',
    'arabic 400: \u064b ',
    'latin 400: ok',
  ])
})
