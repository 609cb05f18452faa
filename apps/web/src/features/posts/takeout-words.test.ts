import { beforeAll, expect, it } from 'vitest'
import { speak } from '#lib/words.ts'
import { takeoutHtml, takeoutText } from './takeout-words.ts'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  return speak('en')
})

const taken = (words: string) => ({ words, speaker: 'a participant', month: '2026-09' }) as const

it('carries the words and the month, and nothing else', () => {
  expect(takeoutText(taken('The *rota* tells more.'))).toBe('“The rota tells more.”\n— a participant, September 2026')
})

it('makes HTML that holds no element of the words', () => {
  expect(takeoutHtml(taken('a < b && `<img src=x>`'))).toBe(
    '<blockquote><p>a &lt; b &amp;&amp; &lt;img src=x&gt;</p></blockquote><p>— a participant, September 2026</p>',
  )
})
