import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkHatsAsNeeded } from './check-hats-as-needed.ts'
import { checkHats } from './check-hats.ts'
import { languagesTold } from './language-of.ts'
import { readText } from './reading.ts'

const sentences = ['sentences.txt', 'more-languages.txt']
  .flatMap((name) => readFileSync(join(import.meta.dirname, '../cases', name), 'utf8').split('\n'))
  .filter((line) => /^[-+?]/.test(line))
  .map((line) => line.replace(/^(?:[+-]\w\w|\?\w\w [+-]) /, '').replaceAll('\\n', '\n'))

it('finds in the browser what the server finds, whenever a text tells its language', async () => {
  const telling = sentences.filter((text) => languagesTold(readText(text)).length > 0)
  expect(telling.length).toBeGreaterThan(sentences.length * 0.8)
  const differing: string[] = []
  for (const text of telling)
    if (JSON.stringify(await checkHatsAsNeeded(text)) !== JSON.stringify(checkHats(text))) differing.push(text)
  expect(differing).toEqual([])
})

it('reads a text that tells nothing by the likely language', async () => {
  const text = 'Speaking… rapporteur, Mozilla'
  expect(languagesTold(readText(text))).toEqual([])
  expect(await checkHatsAsNeeded('Represento Mozilla', { likely: 'es' })).not.toEqual([])
})

it('needs no language for a name', async () => {
  expect(await checkHatsAsNeeded('Dr Ana Silva', { as: 'personal-name' })).toEqual(
    checkHats('Dr Ana Silva', { as: 'personal-name' }),
  )
})
