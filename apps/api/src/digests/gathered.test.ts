import { expect, test } from 'vitest'
import { gathered } from './gathered.ts'

test('who comes in one turn is asked for together, who comes meanwhile in the next, and each gets their own answer', async () => {
  const asked: number[][] = []
  const twice = gathered(
    async (all: number[]) => {
      asked.push(all)
      if (asked.length === 1) later.push(twice(7))
      return all.map((one) => one * 2)
    },
    { most: 3 },
  )
  const later: Promise<number>[] = []
  expect(await Promise.all([1, 2, 3, 4].map(twice))).toEqual([2, 4, 6, 8])
  expect(await Promise.all(later)).toEqual([14])
  expect(asked).toEqual([
    [1, 2, 3],
    [4, 7],
  ])
})

test('nobody fails by another’s company, and whoever fails is told why', async () => {
  const ask = gathered(
    async (all: string[]) => {
      if (all.includes('poison')) throw new Error('poisoned')
      return all.map((one) => `${one}!`)
    },
    { most: 10 },
  )
  const answers = await Promise.allSettled(['a', 'poison', 'b'].map(ask))
  expect(answers).toMatchObject([{ value: 'a!' }, { reason: new Error('poisoned') }, { value: 'b!' }])
  expect(await ask('after')).toBe('after!')
})
