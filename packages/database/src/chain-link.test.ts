import { randomBytes, randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHAIN_BEGINNING, type ChainRow, chainHash, findChainBreak } from './chain-link.ts'

type Act = Pick<ChainRow, 'act' | 'role' | 'doer' | 'subject' | 'on'>

const anAct: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom('member.invited', 'room.closed', 'words.let_go'),
  role: fc.constantFrom('steward', 'moderation', 'house'),
  doer: fc.option(fc.uuid()),
  subject: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(43)),
  on: fc.constantFrom('2026-09-14', '2026-09-15'),
})
const aChain = fc.array(anAct, { minLength: 2, maxLength: 24 }).map(linked)
const somewhere = fc.nat()

function linked(acts: Act[]): ChainRow[] {
  let hash = CHAIN_BEGINNING
  return acts.map((act, at) => {
    const row = { ...act, number: at + 1 }
    hash = chainHash(hash, row)
    return { ...row, hash }
  })
}

test('a chain as it was written holds', () => {
  fc.assert(
    fc.property(aChain, (rows) => {
      expect(findChainBreak(rows)).toBeNull()
    }),
  )
})

const CHANGES: Record<keyof ChainRow, (row: ChainRow) => ChainRow> = {
  number: (row) => ({ ...row, number: row.number + 1 }),
  act: (row) => ({ ...row, act: 'room.opened' }),
  role: (row) => ({ ...row, role: row.role === 'house' ? 'steward' : 'house' }),
  doer: (row) => ({ ...row, doer: row.doer === null ? randomUUID() : null }),
  subject: (row) => ({ ...row, subject: 'd'.repeat(43) }),
  on: (row) => ({ ...row, on: '2026-09-16' }),
  hash: (row) => ({ ...row, hash: randomBytes(32) }),
}

test.each(Object.entries(CHANGES))('one row with another %s is found, at that row', (_, change) => {
  fc.assert(
    fc.property(aChain, somewhere, (rows, place) => {
      const at = place % rows.length
      const changed = rows.map((row, index) => (index === at ? change(row) : row))
      expect(findChainBreak(changed)?.number).toBe(at + 1)
    }),
  )
})

test('one row removed, anywhere but at the end, is found where it stood', () => {
  fc.assert(
    fc.property(aChain, somewhere, (rows, place) => {
      const at = place % (rows.length - 1)
      expect(findChainBreak(rows.toSpliced(at, 1))).toEqual({ number: at + 1, why: 'missing' })
    }),
  )
})

test('a row removed and the others numbered anew is found', () => {
  fc.assert(
    fc.property(aChain, somewhere, (rows, place) => {
      const at = place % (rows.length - 1)
      const closed = rows.toSpliced(at, 1).map((row, index) => ({ ...row, number: index + 1 }))
      expect(findChainBreak(closed)).toEqual({ number: at + 1, why: 'changed' })
    }),
  )
})

test('two rows that changed places are found, with their numbers or without', () => {
  fc.assert(
    fc.property(aChain, somewhere, somewhere, (rows, one, other) => {
      const [a, b] = [one % rows.length, other % rows.length]
      const [first, second] = [rows[a], rows[b]]
      fc.pre(a !== b && first !== undefined && second !== undefined)
      const swapped = rows.with(a, second).with(b, first)
      expect(findChainBreak(swapped)?.number).toBe(Math.min(a, b) + 1)
      // Two acts that are the same in everything but their place still have different hashes.
      const renumbered = swapped.map((row, index) => ({ ...row, number: index + 1 }))
      expect(findChainBreak(renumbered)?.number).toBe(Math.min(a, b) + 1)
    }),
  )
})

test('one row put in between is found', () => {
  fc.assert(
    fc.property(aChain, anAct, somewhere, (rows, act, place) => {
      const at = place % rows.length
      const number = at + 1
      const before = rows[at - 1]?.hash ?? CHAIN_BEGINNING
      const forged = { ...act, number, hash: chainHash(before, { ...act, number }) }
      expect(findChainBreak(rows.toSpliced(at, 0, forged))).not.toBeNull()
      const rest = rows.slice(at).map((row) => ({ ...row, number: row.number + 1 }))
      expect(findChainBreak([...rows.slice(0, at), forged, ...rest])).toEqual({ number: at + 2, why: 'changed' })
    }),
  )
})
