import { expect, it } from 'vitest'
import { isAway } from './problem.ts'

const failing = (code: string) => new Error('wrapped', { cause: Object.assign(new Error('as said'), { code }) })

it.each([
  ['08006', true, 'the line broke'],
  ['53300', true, 'too many connections'],
  ['57P01', true, 'shut down'],
  ['40P01', true, 'two waited for each other'],
  ['40001', true, 'could not be put in a row'],
  ['55P03', true, 'waited too long for a lock'],
  ['57014', true, 'took too long'],
  ['23505', false, 'a row that is there already'],
  ['42501', false, 'row-level security'],
  ['22P02', false, 'no such number'],
])('%s: come again %s (%s)', (code, expected) => {
  expect(isAway(failing(code))).toBe(expected)
})
