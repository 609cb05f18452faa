import { expect, it } from 'vitest'
import { tokensOf } from './cut-text.ts'
import { factsOf, LOOKS } from './model/word-facts.ts'
import { readText } from './reading.ts'
import { MAY_BE_HEADER, MAY_BE_MARKUP, MAY_BE_POSTED, MAY_BE_TELEPHONE, MAY_DISCLAIM, MAY_SAY_WROTE } from './traits.ts'

it('keeps a word for the next time it stands somewhere, but no address and nothing that is too long for a word', () => {
  const [first, , again] = tokensOf('Ana, Ana')
  expect(again).toBe(first)
  expect(tokensOf('So Ana')[1]).toBe(first)
  for (const each of ['ana@agency.example', 'https://agency.example/ana', 'ana'.repeat(20)])
    expect(tokensOf(each)[0]).not.toBe(tokensOf(each)[0])
})

it('knows the same of a word after any number of others', () => {
  const before = tokensOf('Déléguée, IS co-rapporteur 12 — !')
  tokensOf(Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}x`).join(' '))
  const after = tokensOf('Déléguée, IS co-rapporteur 12 — !')
  expect(after.map(({ raw, plain, traits: bits }) => [raw, plain, bits])).toEqual(
    before.map(({ raw, plain, traits: bits }) => [raw, plain, bits]),
  )
})

it('never takes the word "e-mail" for an address, whichever comes first', () => {
  const [address] = tokensOf('ana@agency.example')
  const [word] = tokensOf('e-mail')
  expect(factsOf(address!).kinds).toEqual([LOOKS.address])
  expect(factsOf(word!).kinds).not.toContain(LOOKS.address)
})

it.each([
  [
    MAY_DISCLAIM,
    ['My views', 'a Disclaimer', 'speaking for', 'my own', 'is mine', 'not necessarily', 'à titre personnel'],
  ],
  [MAY_DISCLAIM, ['employer', 'responsible for', 'policy of', 'mis propias', 'opiniones', 'avis exprimés']],
  [MAY_BE_MARKUP, ['## The', 'a](b', '[a]: b', '© us', 'License', 'licence', 'Subject: x', 'he wrote', 'schrieb']],
  [MAY_BE_MARKUP, ['https://a.example/]:', 'wrote@agency.example']],
  [MAY_BE_TELEPHONE, ['tel 12', 'A12', '+41 22', 'www.example.org/12']],
  [MAY_SAY_WROTE, ['Ana wrote:', 'escribió', 'a écrit', 'ha scritto', 'написала', '写道', '寫道', 'schreef']],
  [MAY_BE_HEADER, ['From: Ana', '> Von: Ana', 'De: Ana', '*From:* Ana', '发件人：安娜', 'От: Анна']],
  [MAY_BE_POSTED, ['originally posted by', '@ana commented', 'Comment #1 from', '[quote=ana]']],
])('asks first for trait %i where an expression may match: %s', (trait, texts) => {
  for (const text of texts) expect(readText(text).seen & trait).not.toBe(0)
  expect(readText('The council met in May.').seen & trait).toBe(0)
})
