import { expect, test } from 'vitest'
import { mayAccept } from './policy.ts'

test.each([
  ['invitation', 2, undefined, 'ok'],
  ['invitation', 2, 'robin@example.org', 'ok'],
  ['invitation', 1, undefined, 'pledge.outdated'],
  ['invitation', 3, undefined, 'pledge.outdated'],
  ['enrolment', 2, 'robin@example.org', 'ok'],
  ['enrolment', 2, undefined, 'address.needed'],
  ['enrolment', 1, undefined, 'pledge.outdated'],
] as const)('%s, pledge %i, address %s: %s', (kind, pledgeVersion, address, verdict) => {
  expect(mayAccept({ kind }, { version: 2 }, { pledgeVersion, address })).toBe(verdict)
})
