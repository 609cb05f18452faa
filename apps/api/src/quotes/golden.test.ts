import { join } from 'node:path'
import { QuoteView } from '@cloakroom/contract/quotes.ts'
import { expect, it } from 'vitest'
import type { Speakers } from '../door/speakers.ts'
import { wordsOfPassage } from '../posts/words-of-passage.ts'
import { presentElsewhere } from './present-elsewhere.ts'
import { presentQuote } from './present-quote.ts'

const SEAT = '00000000-0000-4000-8000-000000000005'
const POST = '00000000-0000-4000-8000-000000000007'
const THREAD = '00000000-0000-4000-8000-000000000009'
const AT = new Date('2026-09-14T09:41:12Z')
const SAID =
  'As **Ana Silva** told @{00000000-0000-4000-8000-000000000005} at World Bank, see https://example.org/p: two waited.'
const NAMES = ['Ana Silva', 'ليلى حداد']

const speaking: Speakers = {
  attribution: 'named',
  present: (_, seat) => ({ kind: 'named', seat, personalName: 'ليلى حداد' }),
}
const golden = (name: string) => join(import.meta.dirname, 'golden', `${name}.json`)
const text = (view: unknown) => `${JSON.stringify(QuoteView.parse(view), null, 2)}\n`

it('a quote in its own room names its speaker and leads to its post', async () => {
  const source = { id: POST, threadId: THREAD, seat: SEAT, markdown: SAID }
  await expect(text(presentQuote({ passage: 'two waited.', source }, speaking))).toMatchFileSnapshot(golden('here'))
})

it('a quote in another room is words and a month, and says nothing else', async () => {
  const { words, month } = presentElsewhere(wordsOfPassage(SAID, SAID) ?? '', AT, {
    names: NAMES,
    keepInstitutions: false,
  })
  const quote = presentQuote({ elsewhere: { words, month, name: null } }, speaking)
  await expect(text(quote)).toMatchFileSnapshot(golden('elsewhere'))
})

it('a quote in another room says whose it is, where they have agreed to it', async () => {
  const { words, month } = presentElsewhere('Two waited.', AT, { names: NAMES, keepInstitutions: false })
  const quote = presentQuote({ elsewhere: { words, month, name: 'Ana Silva' } }, speaking)
  await expect(text(quote)).toMatchFileSnapshot(golden('elsewhere-named'))
})

it('a quote whose words were taken back says nothing, wherever they came from', async () => {
  const gone = presentQuote({ elsewhere: { words: '', month: '2026-09', name: 'Ana Silva' } }, speaking)
  await expect(text(gone)).toMatchFileSnapshot(golden('withdrawn'))
  const source = { id: POST, threadId: THREAD, seat: SEAT, markdown: null }
  expect(presentQuote({ passage: '', source }, speaking)).toEqual(gone)
})
