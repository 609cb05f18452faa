import { describe, expect, it } from 'vitest'
import { checkHatsByRules } from './check-hats.ts'

/** "a [[b]] c" -> the text, and b. */
function read(marked: string): { text: string; named: string } {
  const text = marked.replace('[[', '').replace(']]', '')
  return { text, named: marked.slice(marked.indexOf('[[') + 2, marked.indexOf(']]')) }
}

function namedIn(text: string): string[] {
  return checkHatsByRules(text)
    .filter(({ kind }) => kind === 'identifies-participant')
    .map(({ start, end }) => text.slice(start, end))
}

describe('replyLines', () => {
  it.each([
    '[[On 3 May, Tomas Lind wrote:]]\n> No.',
    'Fine.\n\n> [[On Tue, 3 May 2022, at 10:22 PM, tlind77 <tlind@example.org> wrote:]]\n>\n> No.',
    'Fine.\n\n[[On Tue, 3 May 2022 at 10:22 PM Tomas Lind <\ntlind@example.org> wrote:]]\n\n> No.',
    '[[Tomas Lind <tlind@example.org> wrote in message]]\nnews:12345@example.org...\n>No.',
    '[[tlind wrote:]]\n> No.',
    '[[Am 03.05.2022 um 19:36 schrieb tlind77 <tlind@example.org>:]]\n> Nein.',
    'I see it too.\n\n-----Original Message-----\n[[From: Tomas Lind <tlind@example.org>]]\nSent: Tuesday\nTo: the list\n\nNo.',
    'Moved here.\n\n_[[Originally posted by @tlind77]] in the other thread_',
    '> **[[@tlind77 commented]] on 3 May**\n> No.',
    'The minutes say:\n[[> *Tomas Lind:*]] No.',
  ])('finds whom a quotation is from: %s', (marked) => {
    const { text, named } = read(marked)
    expect(namedIn(text)).toEqual([named])
  })

  it.each([
    'At 10:22 on 3 May you wrote:\n> No.',
    'A participant wrote:\n> No.',
    'Another wrote: no.',
    'He wrote to the council on 3 May, and nobody answered.',
    'From: the harbour.\nTo: the hill.',
    'From: Monday\nuntil further notice.',
    'She wrote a book: it is long.',
    'The rules were originally posted by the door.',
  ])('leaves alone: %s', (text) => {
    expect(namedIn(text)).toEqual([])
  })
})
