import { checkHats } from '@cloakroom/hat-check/check-hats.ts'
import { parseLabelledItems } from '@cloakroom/hat-check/labelled-items.ts'
import { expect, it } from 'vitest'
import { hatCase } from './hat-case.ts'

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
