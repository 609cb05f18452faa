import { expect, test } from 'vitest'
import { type Act, ACTS, isNetworkAct } from './chain.ts'

test.each(Object.keys(ACTS) as Act[])('%s: what happens in a room is told to nobody outside', (act) => {
  const concernsTheNetwork =
    /^(topic|member|invitation|stewardship|room_opening|membership|unsealing|forgetting)\./.test(act)
  expect(isNetworkAct(act)).toBe(concernsTheNetwork)
})
