import { describe, expect, it } from 'vitest'
import { checkHatsByRules } from './check-hats.ts'

const signed = (text: string) =>
  checkHatsByRules(text)
    .filter(({ rule }) => rule === 'signature.block')
    .map(({ start, end }) => text.slice(start, end))

describe('a line of a signature that shares a word with a domain', () => {
  it.each([
    ['It works.\n\nTomas Lind\n\nTidewater Maps\ntomas at tidewater-maps.example\n+00 000 000 000', 'Tidewater Maps'],
    [
      'It works.\n\n-- \nTomas Lind          Brightpath Harbour\n000 000-0000         tlind@mail.brightpathtrust.example',
      'Brightpath Harbour',
    ],
  ])('is an organisation: %s', (text, organisation) => {
    expect(signed(text)).toEqual([organisation])
  })

  it.each([
    'It works.\n\n-- \nTomas Lind\ntomas@lind.example',
    'It works.\n\n-- \nTomas Lind\nLind\ntomas@lind.example',
    'It works.\n\n-- \nTomas Lind\nBlue Heron\ntomas@example.org',
  ])('is none when it is the name of whoever signs, or shares nothing: %s', (text) => {
    expect(signed(text)).toEqual([])
  })
})
