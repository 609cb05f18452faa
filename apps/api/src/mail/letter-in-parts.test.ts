import * as fc from 'fast-check'
import { createElement as el, Fragment } from 'react'
import { describe, expect, test } from 'vitest'
import { Heading, Paragraph } from './letter.ts'
import { partOf } from './letter-in-parts.ts'
import { plainText } from './write-mail.ts'

const link = (words: string, href = 'https://house.example/rooms/1/threads/2?a=1&b=2') => el('a', { href }, words)

describe('partOf', () => {
  test.each([
    ['a link and what stands beside it', el(Paragraph, null, link('Who pays?'), ' (3 new posts)')],
    ['characters that HTML writes otherwise', el(Paragraph, null, link(`<b> & "q" ' &amp;`), ' & <i>')],
    ['white space', el(Paragraph, null, link(' \n one\u200b two\t'), '  \u00a0 x ')],
    ['a link that is its own words', el(Paragraph, null, link('https://house.example/', 'https://house.example/'))],
    ['a link without words', el(Paragraph, null, link(''), ' beside')],
    [
      'several paragraphs, one of them empty',
      [el('p', { key: 1 }, 'a'), el('p', { key: 2 }), el('p', { key: 3 }, 'b')],
    ],
    ['a heading', el(Heading, { level: 2 }, 'What is new & what is not')],
    ['anything else', el('p', null, 'one', el('br'), el('strong', null, 'two'))],
  ])('has the text that its HTML has: %s', (_, node) => {
    const { html, text } = partOf(node)
    expect(text).toBe(plainText(html))
  })

  test('has the text that its HTML has, whatever is written', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a <>&;"\'/p=\n\t\u200b\u00a0é😀'.split('')) }),
    )
    fc.assert(
      fc.property(words, words, fc.option(words), (title, told, extract) => {
        const node = el(
          Fragment,
          null,
          el(Paragraph, { dir: 'auto' }, link(title), ` (${told})`),
          extract !== null && el(Paragraph, null, extract),
        )
        const { html, text } = partOf(node)
        expect(text).toBe(plainText(html))
      }),
      { numRuns: 100 },
    )
  })
})
