import { describe, expect, it } from 'vitest'
import { addUp, type WeakFinding } from './add-up.ts'

function aSign(wording: string, start: number, points: number, rule = wording): WeakFinding {
  const end = start + wording.length
  return { points, wording, finding: { kind: 'hat', rule, start, end, why: '', severity: 'refuse', rewordings: [] } }
}

const startsOf = (signs: WeakFinding[]) => addUp(signs).map(({ start }) => start)

describe('weak signs', () => {
  it('are nothing alone, and findings when they have three points together', () => {
    expect(startsOf([aSign('our partners', 0, 2)])).toEqual([])
    expect(startsOf([aSign('our partners', 0, 2), aSign('in due course', 40, 1)])).toEqual([0, 40])
  })

  it('count only close together', () => {
    expect(startsOf([aSign('our partners', 0, 2), aSign('in due course', 901, 1)])).toEqual([])
    expect(startsOf([aSign('our partners', 0, 2), aSign('in due course', 900, 1)])).toEqual([0, 900])
  })

  it('count once a wording, and twice a rule', () => {
    expect(startsOf([aSign('we monitor', 0, 2), aSign('we monitor', 50, 2)])).toEqual([])
    const please = [0, 30, 60].map((at, i) => aSign(`please ${i}`, at, 1, 'please'))
    expect(startsOf(please)).toEqual([])
  })

  it('count once where one lies within another', () => {
    expect(startsOf([aSign('our partners abroad', 0, 2), aSign('partners', 4, 2)])).toEqual([])
  })
})
