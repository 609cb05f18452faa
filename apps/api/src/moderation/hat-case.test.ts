import { checkHats } from '@cloakroom/hat-check/check-hats.ts'
import { parseLabelledItems } from '@cloakroom/hat-check/labelled-items.ts'
import { describe, expect, it } from 'vitest'
import { hatCase, hatCases } from './hat-case.ts'

const HAT = 'Dear Ana Silva, on behalf of my agency I object.'
const decided = (state: 'accepted' | 'returned', markdown = HAT) => ({
  markdown,
  state,
  findings: checkHats(markdown),
})

it('is clear when the desk let the words in, and nobody is named in it', () => {
  expect(hatCase(decided('accepted'), ['Ana Silva'])).toEqual({
    text: 'Dear [a participant], on behalf of my agency I object.',
    lang: 'en',
    label: 'clear',
    spans: [],
    source: 'desk',
  })
})

it('is a hat when they were returned, marked where the words stand now', () => {
  const { text, label, spans } = hatCase(decided('returned'), ['Ana Silva'])
  expect(label).toBe('hat')
  expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['on behalf of my agency'])
})

it('is marked as a whole when nothing had been found in it', () => {
  expect(hatCase(decided('returned', 'Let us wait.'), []).spans).toEqual([[0, 12]])
})

it('is what the evaluation reads', () => {
  const lines = [decided('accepted'), decided('returned')].map((one) => JSON.stringify(hatCase(one, [])))
  expect(parseLabelledItems(lines.join('\n')).map(({ label, source }) => [label, source])).toEqual([
    ['clear', 'desk'],
    ['hat', 'desk'],
  ])
})

describe('of words that begin a thread', () => {
  const inTitle = checkHats(HAT, { as: 'title' }).map((finding) => ({ ...finding, inTitle: true as const }))
  const inWords = checkHats(HAT)
  const both = [...inTitle, ...inWords]
  it.each([
    ['returned', 'a hat in the title alone', HAT, 'Let us wait.', inTitle, ['hat title']],
    ['returned', 'a hat in the words alone', 'On waiting', HAT, inWords, ['hat words']],
    ['returned', 'hats in both', HAT, HAT, both, ['hat title', 'hat words']],
    ['returned', 'nothing found in either', 'On waiting', 'Let us wait.', [], ['hat words']],
    ['accepted', 'a title that the check refuses', HAT, 'Let us wait.', [], ['clear title', 'clear words']],
    ['accepted', 'a title like any other', 'On waiting', HAT, [], ['clear words']],
    ['accepted', 'no title', null, HAT, [], ['clear words']],
    ['returned', 'quotes without words', HAT, '', inTitle, ['hat title']],
  ] as const)('%s, with %s', (state, _, title, markdown, findings, expected) => {
    const found = hatCases({ title, markdown, state, findings }, ['Ana Silva'])
    expect(found).toEqual(
      expected.map((one) => {
        const [label, what] = one.split(' ')
        const text = (what === 'title' ? title : markdown) ?? ''
        return expect.objectContaining({ label, text: text.replace('Ana Silva', '[a participant]') })
      }),
    )
    const marked = found.flatMap(({ text, spans }) => spans.map(([start, end]) => text.slice(start, end)))
    const hats = found.filter(({ label, text }) => label === 'hat' && text.includes('my agency'))
    expect(marked.filter((words) => words === 'on behalf of my agency')).toHaveLength(hats.length)
  })
})
