import { expect, it } from 'vitest'
import { demandAccess } from './demand-access.ts'

it.each([
  ['anyone', null],
  ['anyone', { isSteward: false }],
  ['member', { isSteward: false }],
  ['member', { isSteward: true }],
  ['steward', { isSteward: true }],
] as const)('an endpoint for %s lets %j in', (access, viewer) => {
  expect(() => demandAccess(access, viewer)).not.toThrow()
})

it.each([
  ['member', null, 'not_signed_in'],
  ['steward', null, 'not_signed_in'],
  ['steward', { isSteward: false }, 'not_found'],
] as const)('an endpoint for %s answers %j: %s', (access, viewer, code) => {
  expect(() => demandAccess(access, viewer)).toThrow(code)
})
