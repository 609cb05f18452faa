import { expect, test } from 'vitest'
import type { ForgottenLine } from './forgotten-line.ts'
import { settleForgotten } from './forgotten-state.ts'

const cases: [string, string, 'nothing' | 'begun' | 'done'][] = [
  ['nothing', '', 'nothing'],
  ['begun', 'will', 'begun'],
  ['begun and done', 'will done', 'done'],
  ['called off', 'will void', 'nothing'],
  ['called off, then done', 'will void will done', 'done'],
  ['called off, then begun again', 'will void will', 'begun'],
  ['done by another process that was thought to have fallen', 'will void done', 'done'],
  ['done, and begun once more by somebody who was late', 'will will done void', 'done'],
  ['known from the database alone', 'done', 'done'],
]

test.each(cases)('%s', (_, steps, expected) => {
  const lines = steps.split(' ').filter(Boolean) as ForgottenLine['step'][]
  const states = settleForgotten(
    lines.map((step) => ({ step, what: 'room', subject: 'x', day: '2026-09-14', head: '00' })),
  )
  const state = states.get('x')
  expect(state ? (state.isDone ? 'done' : 'begun') : 'nothing').toBe(expected)
})

test('of words the newest day counts', () => {
  const line = { what: 'words', subject: 'x', head: '00' } as const
  const states = settleForgotten([
    { ...line, step: 'done', day: '2026-09-14' },
    { ...line, step: 'will', day: '2026-10-14' },
    { ...line, step: 'done', day: '2026-10-14' },
  ])
  expect(states.get('x')).toMatchObject({ day: '2026-10-14', isDone: true })
})
