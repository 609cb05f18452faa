import { type Act, ACTS } from '@cloakroom/contract/chain.ts'
import { expect, test } from 'vitest'
import { isForStewards } from './policy.ts'

test.each(Object.keys(ACTS) as Act[])('%s', (act) => {
  const happensInARoom = /^(room|charter|person|person_invitation|role|held_post|words)\./.test(act)
  expect(isForStewards(act)).toBe(!happensInARoom)
})
