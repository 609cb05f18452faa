import { describe, expect, it } from 'vitest'
import type { Mark } from './mark-up.ts'
import { markUp } from './mark-up.ts'
import { applied } from './reword.ts'

/** What becomes of words in which `[` and `]` stand around what is marked. */
function after(words: string, mark: Mark): string {
  const from = words.indexOf('[')
  const to = words.indexOf(']') - 1
  const text = words.replace(/[[\]]/g, '')
  const { select, ...change } = markUp(text, from, to, mark)
  const done = applied(text, change)
  return `${done.slice(0, select.from)}⟦${done.slice(select.from, select.to)}⟧${done.slice(select.to)}`
}

describe('markUp', () => {
  it.each<[Mark, string, string]>([
    ['strong', 'a [word] here', 'a **⟦word⟧** here'],
    ['strong', 'a **[word]** here', 'a ⟦word⟧ here'],
    ['strong', 'a [ word ]here', 'a  **⟦word⟧** here'],
    ['emphasis', 'a **[word]** here', 'a ***⟦word⟧*** here'],
    ['emphasis', 'a *[word]* here', 'a ⟦word⟧ here'],
    ['code', '[]', '`⟦⟧`'],
    ['link', 'see [the survey]', 'see [the survey](⟦https://⟧)'],
    ['link', 'see [https://a.example/b]', 'see [⟦⟧](https://a.example/b)'],
    ['quote', 'one\n[two\nthree]', 'one\n> ⟦two\n> three⟧'],
    ['quote', '> [two]', '⟦two⟧'],
    ['list', 'o[ne\ntw]o', '- o⟦ne\n- tw⟧o'],
    ['numbers', '[a\nb]', '1. ⟦a\n2. b⟧'],
    ['numbers', '1. [a\n2. b]', '⟦a\nb⟧'],
    ['heading', '[Title]\nrest', '### ⟦Title⟧\nrest'],
  ])('%s: %s', (mark, words, expected) => {
    expect(after(words, mark)).toBe(expected)
  })
})
