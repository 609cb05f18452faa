import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkHats } from './check-hats.ts'
import { isJudgedRightly, parseCase } from './written-cases.ts'

const folder = join(import.meta.dirname, '../cases')

describe('parseCase', () => {
  it('reads the sign, the language, the text and its marks', () => {
    expect(parseCase(String.raw`?fr + Un\n[[[deux]]] [[trois]]`)).toEqual({
      isKnownFailure: true,
      label: 'hat',
      lang: 'fr',
      text: 'Un\n[deux] trois',
      spans: [
        [3, 9],
        [10, 15],
      ],
    })
    expect(parseCase('# a heading')).toBeNull()
  })
})

describe.each(readdirSync(folder))('sentences of our own in %s', (file) => {
  const cases = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map(parseCase)
    .filter((each) => each !== null)

  it('are judged rightly', () => {
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.filter((each) => !each.isKnownFailure && !isJudgedRightly(each))).toEqual([])
  })

  it('are left alone by the model too where they are clear', () => {
    const alarmed = cases.filter(({ label, isKnownFailure }) => label === 'clear' && !isKnownFailure)
    expect(alarmed.filter(({ text }) => checkHats(text).length > 0)).toEqual([])
  })

  it('are listed as known failures only as long as they fail', () => {
    expect(cases.filter((each) => each.isKnownFailure && isJudgedRightly(each))).toEqual([])
  })
})
