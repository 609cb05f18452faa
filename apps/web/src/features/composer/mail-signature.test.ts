import { checkHats } from '@cloakroom/hat-check/check-hats.ts'
import { expect, it } from 'vitest'
import { withoutMailSignature } from './mail-signature.ts'
import { applied } from './reword.ts'

const SIGNATURE = 'Robin Vale\nDirector of Cooperation\nBorder Institute\nTel. +00 000 00000'

it.each([
  [`I would wait.\n\n--\n${SIGNATURE}`, 'I would wait.'],
  [`I would wait.\n\nKind regards,\n\n${SIGNATURE}`, 'I would wait.'],
  [`I would wait.\n\nKind regards,\n${SIGNATURE}\n`, 'I would wait.'],
  [
    `I would wait.\n\n--\n${SIGNATURE}\n\nThis e-mail is confidential and intended solely for the addressee.`,
    'I would wait.',
  ],
])('takes the whole signature off %j', (text, left) => {
  const change = withoutMailSignature(text, checkHats(text))
  expect(change && applied(text, change)).toBe(left)
})

it('keeps what stands below a banner', () => {
  const text = 'This e-mail is confidential and intended solely for the addressee.\n\nI would wait.'
  const change = withoutMailSignature(text, checkHats(text))
  expect(change && applied(text, change)).toBe('I would wait.')
})

it('finds nothing to take off words without a signature', () => {
  const text = 'On behalf of my agency, I would wait.'
  expect(withoutMailSignature(text, checkHats(text))).toBeNull()
})
