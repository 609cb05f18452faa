import { expect, it } from 'vitest'
import { Refusal } from './refusal.ts'
import { takeAsLong } from './take-as-long.ts'

const timed = async (work: () => Promise<unknown>) => {
  const begin = performance.now()
  const outcome = await takeAsLong(40, work).catch((error: unknown) => error)
  return { outcome, milliseconds: performance.now() - begin }
}

it('answers and refuses as late, whatever there was to do', async () => {
  const answered = await timed(() => Promise.resolve('done'))
  const refused = await timed(() => Promise.reject(new Refusal('not_found')))
  expect(answered.outcome).toBe('done')
  expect(refused.outcome).toMatchObject({ code: 'not_found' })
  expect(Math.min(answered.milliseconds, refused.milliseconds)).toBeGreaterThan(38)
})

it('waits for work that takes longer', async () => {
  const { outcome } = await timed(() => new Promise((done) => setTimeout(() => done('late'), 60)))
  expect(outcome).toBe('late')
})
