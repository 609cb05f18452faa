import { expect, test } from 'vitest'
import { type Act, ACTS, isNetworkAct } from './chain.ts'

test.each(Object.keys(ACTS) as Act[])('%s: what happens in a room is told to nobody outside', (act) => {
  const happensInARoom =
    /^(room|charter|closing|poll|person|person_invitation|join_request|role|held_post|words)\./.test(act)
  expect(isNetworkAct(act)).toBe(!happensInARoom)
})
