import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkHats } from './check-hats.ts'

const cases = join(import.meta.dirname, '../cases')
const lines = readdirSync(cases)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(cases, name), 'utf8').split('\n'))

/** "+en text" and "?en + text" -> the text with its line breaks. */
function marked(sign: string): string[] {
  return lines
    .filter((line) => line.startsWith(sign))
    .map((line) => line.replace(/^(?:[+-]\w\w|\?\w\w [+-]) /, '').replaceAll('\\n', '\n'))
}

function wearsHat(text: string): boolean {
  return checkHats(text).some(({ kind }) => kind === 'hat')
}

describe('sentences of our own', () => {
  it('are found when they wear a hat', () => {
    expect(marked('+').filter((text) => !wearsHat(text))).toEqual([])
  })

  it('are left alone when they wear none', () => {
    expect(marked('-').filter((text) => checkHats(text).length > 0)).toEqual([])
  })

  it('are listed as known failures only as long as they fail', () => {
    const mended = lines
      .filter((line) => line.startsWith('?'))
      .filter((line) => wearsHat(marked(line)[0] ?? '') === (line[4] === '+'))
    expect(mended).toEqual([])
  })
})
