import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { expect, it } from 'vitest'
import { applied, leaveOut, reword } from './reword.ts'

function find(text: string, words: string): Finding {
  const start = text.indexOf(words)
  return { kind: 'hat', rule: 'r', start, end: start + words.length, why: '', severity: 'refuse', rewordings: [] }
}

it('rewords exactly what was found', () => {
  const text = 'Well. On behalf of my agency I can say that.'
  expect(applied(text, reword(find(text, 'On behalf of my agency'), 'For my part,'))).toBe(
    'Well. For my part, I can say that.',
  )
})

it.each([
  ['On behalf of my agency I agree.', 'On behalf of my agency', 'I agree.'],
  ['On behalf of my agency, we agree.', 'On behalf of my agency', 'We agree.'],
  ['Well. As director, it is clear.', 'As director', 'Well. It is clear.'],
  ['It is clear to us at the ministry.', 'to us at the ministry', 'It is clear.'],
  ['I think, as director, that it is so.', 'as director', 'I think, that it is so.'],
  ['Words.\n\nDirector, customs', 'Director, customs', 'Words.\n\n'],
  ['As director\n\nélan', 'As director', '\n\nélan'],
  ['As director, élan.', 'As director', 'Élan.'],
])('leaves out of %j: %j', (text, words, left) => {
  expect(applied(text, leaveOut(text, find(text, words)))).toBe(left)
})
