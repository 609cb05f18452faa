import { expect, it } from 'vitest'
import { passPhraseStrength } from './pass-phrase-strength.ts'

it.each([
  ['', 'empty'],
  ['hunter2', 'short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'same'],
  ['ha ha ha ha ha ha ha ha', 'same'],
  ['velvet-anchor', 'fair'],
  ['velvet anchor quiet ladder', 'strong'],
  ['gX7#pLm2$kQ9vRt4!nZ8', 'strong'],
] as const)('"%s" is %s', (phrase, strength) => {
  expect(passPhraseStrength(phrase)).toBe(strength)
})
