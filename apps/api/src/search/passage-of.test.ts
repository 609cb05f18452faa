import { expect, it } from 'vitest'
import { passageOf } from './passage-of.ts'

const shown = (markdown: string, meant: string[], words: string[] = [], phrases: string[] = []) =>
  passageOf(markdown, meant, { words, phrases })
    .map((part) => (part.isAsked ? `[${part.words}]` : part.words))
    .join('')

it.each([
  ['The **Ports** are late.', ['ports'], [], [], 'The [Ports] are late.'],
  ['# A title\n\n> quoted\n\n- one\n- two', ['two'], [], [], 'A title quoted one [two]'],
  ['See [the port](https://example.org/port?x=1).', ['port'], [], [], 'See the [port].'],
  ['<b>port</b> <script>alert(1)</script>', ['port'], [], [], '<b>[port]</b> <script>alert(1)</script>'],
  ['Les négociations', ['negociations'], [], [], 'Les [négociations]'],
  ['late ships and ships that are late', [], [], ['late ships'], '[late ships] and ships that are late'],
  ['late — *ships*', [], [], ['late ships'], '[late — ships]'],
  ['关于气候变化的讨论', [], ['气候变化'], [], '关于[气候变化]的讨论'],
  ['بدأت المُفاوضات إلى اليوم', ['المفاوضات', 'الي'], [], [], 'بدأت [المُفاوضات] [إلى] اليوم'],
  ['a snake_case _port_', ['port'], [], [], 'a snake_case [port]'],
  ['nothing of it', ['port'], [], [], 'nothing of it'],
  ['', ['port'], [], [], ''],
])('%s', (markdown, meant, words, phrases, expected) => {
  expect(shown(markdown, meant, words, phrases)).toBe(expected)
})

it('shows where most of it stands, cut between words, and says that it is cut', () => {
  const text = `a port once. ${'filling words here '.repeat(40)}the port and the port again ${'more of it '.repeat(60)}`
  const passage = shown(text, ['port'])
  expect(passage).toMatch(/^…(filling|words|here) .*the \[port\] and the \[port\] again more .*(more|of|it)…$/)
  expect(passage.length).toBeLessThan(290)
})

it('never cuts a letter in two', () => {
  const passage = shown(`${'😀'.repeat(300)}port${'😀'.repeat(300)}`, ['port'], [], [])
  expect(passage).toMatch(/^…😀+\[port\]😀+…$/u)
})
