import type { Region } from '@cloakroom/contract/regions.ts'
import { describe, expect, it } from 'vitest'
import { compositionBeside, compositionOf } from './composition.ts'

const all = (counts: Partial<Record<Region, number>>, unsaid = 0): (Region | null)[] => [
  ...(Object.keys(counts) as Region[]).flatMap((region) =>
    Array.from({ length: counts[region] ?? 0 }, (): Region => region),
  ),
  ...Array.from({ length: unsaid }, () => null),
]

describe('who a note says took part', () => {
  it.each([
    ['nobody', all({}), { participants: null }],
    ['four', all({ europe: 4 }), { participants: null }],
    ['five who have said nothing', all({}, 5), { participants: 5 }],
    ['all from one region', all({ europe: 12 }), { participants: 12 }],
    ['two regions of five', all({ europe: 5, oceania: 5 }), { participants: 10, regions: 2 }],
    ['a region of four', all({ europe: 8, oceania: 4 }), { participants: 12 }],
    ['one alone', all({ europe: 5, oceania: 5, 'western-asia': 1 }), { participants: 11 }],
    ['one who has not said', all({ europe: 5, oceania: 5 }, 1), { participants: 11 }],
    ['five who have not said', all({ europe: 5, oceania: 5 }, 5), { participants: 15 }],
    [
      'five regions of five',
      all({ europe: 5, oceania: 5, 'western-asia': 5, 'northern-africa': 5, 'northern-america': 6 }),
      { participants: 26, regions: 5 },
    ],
  ])('%s', (_, told, composition) => expect(compositionOf(told)).toEqual(composition))
})

describe('what it says beside what was said before', () => {
  it.each([
    ['the first time', { participants: 10, regions: 2 }, [], { participants: 10, regions: 2 }],
    [
      'after too few to tell',
      { participants: 10, regions: 2 },
      [{ participants: null }],
      { participants: 10, regions: 2 },
    ],
    ['one more', { participants: 11, regions: 2 }, [{ participants: 10, regions: 2 }], { participants: null }],
    ['four fewer', { participants: 8 }, [{ participants: 12 }], { participants: null }],
    ['five more', { participants: 15, regions: 3 }, [{ participants: 10, regions: 2 }], { participants: 15 }],
    [
      'as many, who come from elsewhere',
      { participants: 10 },
      [{ participants: 10, regions: 2 }],
      { participants: 10, regions: 2 },
    ],
    [
      'as many, who have said where now',
      { participants: 10, regions: 2 },
      [{ participants: 10 }],
      { participants: 10 },
    ],
    [
      'close to what was said long ago',
      { participants: 12 },
      [{ participants: 10 }, { participants: 20 }],
      { participants: null },
    ],
    ['too few now', { participants: null }, [{ participants: 5 }], { participants: null }],
  ])('%s', (_, now, before, told) => expect(compositionBeside(now, before)).toEqual(told))
})
