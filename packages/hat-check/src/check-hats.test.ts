import { array, assert as assertProperty, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHats } from './check-hats.ts'
import type { Finding } from './finding.ts'

const PIECES = [
  'on behalf of',
  'my delegation',
  'our agency',
  'as',
  'rapporteur',
  'I',
  'we',
  'at',
  'Lumencorp',
  'UNODC',
  'the',
  'Ministry of Justice',
  'not',
  ',',
  '.',
  '"',
  '“',
  '”',
  '> ',
  '\n',
  '\n\n',
  '--\n',
  '|',
  '   ',
  '(',
  ')',
  '@',
  'a@b.org',
  'https://example.org',
  'au nom de',
  'ma délégation',
  'en tant que',
  'je',
  'en nombre de',
  'mi grupo',
  'considera',
  'Mr',
  'said',
  'Ana',
  'Dr.',
  'l’',
  'd’',
  '👩‍⚖️',
  'العربية',
  '中文',
  '\u0000',
  '\ud800',
  '```',
  "'s",
  '…',
  '+00 00 000 00 00',
  'Best regards,',
]
const anyText = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  array(constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  array(constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
)

function isSane(text: string, findings: Finding[]): boolean {
  const spansAreInside = findings.every(
    ({ start, end }) => Number.isInteger(start) && 0 <= start && start < end && end <= text.length,
  )
  const sorted = findings.every(({ start }, i) => i === 0 || findings[i - 1]!.start <= start)
  const disjoint = (['hat', 'identifies-participant'] as const).every((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind)
    return ofKind.every(({ start }, i) => i === 0 || ofKind[i - 1]!.end <= start)
  })
  return spansAreInside && sorted && disjoint
}

describe('checkHats', () => {
  it('answers every text with sorted spans that lie inside it and do not overlap within a kind', () => {
    const sane = property(anyText, constantFrom('en', 'fr', 'es', undefined), (text, lang) =>
      isSane(text, checkHats(text, lang ? { lang } : {})),
    )
    expect(() => assertProperty(sane, { numRuns: 1500 })).not.toThrow()
  })

  it('answers alike when asked twice', () => {
    const alike = property(anyText, (text) => JSON.stringify(checkHats(text)) === JSON.stringify(checkHats(text)))
    expect(() => assertProperty(alike, { numRuns: 200 })).not.toThrow()
  })

  it.each([
    'on behalf of my ',
    'I am the the the ',
    'As Ana ',
    'my my my ',
    '“',
    '"a ',
    '> ',
    'a@',
    '| Director ',
    "l'",
    'Ministry of ',
    'www.',
    '( ',
    '-- \n',
    'wrote ',
    'On 3 wrote\n',
    'From: A\n',
    'A at b wrote ',
    '@a-',
    '* _|>',
    'x'.repeat(50),
  ])('takes time in proportion to the length: %s again and again', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
      checkHats(text)
      const before = process.cpuUsage()
      checkHats(text)
      return process.cpuUsage(before).user / 1000
    }
    expect(time(100_000)).toBeLessThan(400 + 30 * time(10_000))
  })

  it('finds the language by itself, and reads a text in two languages by the rules of both', () => {
    const text =
      'On behalf of my delegation, I thank you for the paper and for the work.\n\nAu nom de ma délégation, je vous remercie pour le texte et pour le travail.'
    expect(checkHats(text).map(({ start, end, why }) => [text.slice(start, end), why.split(' ')[0]])).toEqual([
      ['On behalf of my delegation', 'This'],
      ['Au nom de ma délégation', 'Ici'],
    ])
  })

  it('leaves quotations, quoted lines and code alone', () => {
    expect(checkHats('She said “on behalf of my delegation, I object”, and sat down.')).toEqual([])
    expect(checkHats('> On behalf of my delegation, I object.\n\nToo formal for me.')).toEqual([])
    expect(checkHats('Il a dit : « Mon groupe votera contre. » Puis rien.')).toEqual([])
    expect(checkHats('```\nMy group believes in code.\n```\nThat is all.')).toEqual([])
  })

  it('leaves disclaimers alone, and finds the signature above one', () => {
    expect(checkHats('The opinions here are mine and do not reflect those of my agency.')).toEqual([])
    const signed = 'It is late.\n\n--\nMarta Pires\nHead of Unit\nLakeland Ministry of Justice\nOpinions are my own.'
    expect(checkHats(signed).map(({ rule, start, end }) => [rule, signed.slice(start, end)])).toEqual([
      ['signature.block', 'Head of Unit\nLakeland Ministry of Justice'],
    ])
  })

  it('leaves a signature with only a name, or a name and an address, alone', () => {
    expect(checkHats('It is late.\n\n--\nMarta Pires')).toEqual([])
    expect(checkHats('It is late.\n\nBest regards,\nMarta Pires\nmarta@example.org')).toEqual([])
  })

  it('gives rewordings that read on: the replacement takes the place of the span', () => {
    const reworded = (text: string, label: string) => {
      const [finding] = checkHats(text)
      const rewording = finding?.rewordings.find((each) => each.label === label)
      return finding && rewording
        ? text.slice(0, finding.start) + rewording.replacement + text.slice(finding.end)
        : null
    }
    expect(reworded('On behalf of my delegation, I object.', 'Speak for yourself')).toBe('For my part, I object.')
    expect(reworded('My group believes that it is late.', 'Say it as your own view')).toBe('I believe that it is late.')
    expect(reworded('Nuestro grupo considera que es tarde.', 'Decirlo como opinión propia')).toBe(
      'Considero que es tarde.',
    )
    expect(reworded('Notre agence soutient ce texte.', 'Le dire comme son avis')).toBe('Je soutiens ce texte.')
  })
})
