import { expect, it } from 'vitest'
import { takeoutForms } from './takeout-forms.ts'

const CASES = {
  plain: 'I would wait until the rota is known.',
  masked: 'Neither [a participant] nor [an institution] had seen it; see […].',
  // Signs that mean something to whoever reads the form.
  signs: '# 50 % of {all} *containers* cost $9 & more_or_less <b>nothing</b> \\ ~ ^ `so`',
  // A brace without its other half.
  brace: 'The sign } was meant; so was {, and \\{.',
  arabic: 'كنت سأنتظر.',
}

it.each(Object.entries(CASES))('golden: words that are %s', async (name, words) => {
  const forms = takeoutForms(words, '2026-09')
  for (const [form, file] of [
    ['text', 'txt'],
    ['markdown', 'md'],
    ['html', 'html'],
    ['bibtex', 'bib'],
    ['csl', 'csl.json'],
  ] as const)
    await expect(`${forms[form]}\n`).toMatchFileSnapshot(`golden/${name}.${file}`)
})

it('gives each passage of a month a key of its own, and the same one whenever it is taken out', () => {
  const keyOf = (words: string) => /^@misc\{([a-z0-9-]+),$/m.exec(takeoutForms(words, '2026-09').bibtex)?.[1]
  const keys = Object.values(CASES).map(keyOf)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.values(CASES).map(keyOf)).toEqual(keys)
  expect(JSON.parse(takeoutForms(CASES.plain, '2026-09').csl)).toMatchObject([{ id: keys[0] }])
})

it('closes every brace that it opens, whatever was said', () => {
  for (const words of Object.values(CASES)) {
    const { bibtex } = takeoutForms(words, '2026-09')
    const braces = Array.from(bibtex.matchAll(/[{}]/g), ([brace]) => (brace === '{' ? 1 : -1))
    let depth = 0
    // Zero at the end, and only there: BibTeX counts every brace, whatever stands before it.
    expect(braces.map((step) => (depth += step)).indexOf(0)).toBe(braces.length - 1)
  }
})

it('makes HTML that holds no element of the words', () => {
  expect(takeoutForms(CASES.signs, '2026-09').html.match(/<[^>]*>/g)).toEqual([
    '<blockquote>',
    '<p>',
    '</p>',
    '</blockquote>',
    '<p>',
    '</p>',
  ])
})
