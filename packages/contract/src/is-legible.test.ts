import { expect, it } from 'vitest'
import { PostMarkdown } from './fields.ts'
import { isLegible } from './is-legible.ts'

const LENGTH = 40_000
const fill = (part: string) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH)

it.each([
  ['quotes in quotes', fill('>')],
  ['quotes in quotes, spaced', fill('> ')],
  ['lists in lists', fill('- ')],
  ['numbered lists in lists', fill('1. ')],
  ['quotes in lists in quotes', fill('> - ')],
  ['quotes beside quotes', fill('>\n\n')],
  ['emphasis in one paragraph', fill('*a*')],
  ['emphasis over many lines', fill('a**b\n')],
  ['brackets', fill('[a][b')],
])('refuses %s', (_, markdown) => {
  expect(isLegible(markdown)).toBe(false)
  expect(PostMarkdown.safeParse(markdown).success).toBe(false)
})

it.each([
  ['plain words', fill('I would rather wait a year. ')],
  ['short lines', fill('a line\n')],
  ['paragraphs with emphasis', fill('I *would* rather **wait** a [year](https://example.org).\n\n')],
  ['a long quote', fill('> They said so in the spring, and again in the autumn of that year.\n')],
  ['a long list', fill('- one more thing that should be looked into before anything is done\n')],
  ['a list of lists', '- a\n  - b\n    - c\n      - d\n\n1. e\n2. f'],
  ['an answer to an answer', '>>>>>> I said so\n>>>>> no\n>>>> yes'],
  ['a rule', `${'* '.repeat(40)}\n\n${'-'.repeat(300)}`],
  ['forty thousand characters that are no letters', fill('😀')],
])('takes %s', (_, markdown) => {
  expect(isLegible(markdown)).toBe(true)
})
