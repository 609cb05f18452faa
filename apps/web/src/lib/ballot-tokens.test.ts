import { Token } from '@cloakroom/contract/fields.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import { ballotToken, dropBallotToken, hasBallotToken } from './ballot-tokens.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  return () => vi.unstubAllGlobals()
})

it('is a secret such as the house takes, the same one until the poll takes no more votes', () => {
  expect(hasBallotToken('one')).toBe(false)
  const token = ballotToken('one')
  expect(Token.safeParse(token).success).toBe(true)
  expect(ballotToken('one')).toBe(token)
  expect(ballotToken('other')).not.toBe(token)
  dropBallotToken('one')
  expect(hasBallotToken('one')).toBe(false)
  expect(ballotToken('one')).not.toBe(token)
})
