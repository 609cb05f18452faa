import type { Level } from '@cloakroom/contract/topics.ts'
import { LRUCache } from 'lru-cache'
import type { House } from '../house.ts'
import { findLiveAddresses } from '../vault/find-live-address.ts'
import { openAddress } from '../vault/sealed-address.ts'
import type { Delivery, FoundDelivery } from './find-delivery.ts'
import { onFewConnections } from './few-connections.ts'
import { findTopicNames, type ReadingRow, readingAt } from './find-reading.ts'
import { gathered } from './gathered.ts'

/** How many readers share a statement. */
const MOST = 50

type Row = Pick<FoundDelivery, 'memberId' | 'rhythm' | 'dueAt' | 'since' | 'state' | 'messageId' | 'mark'> & ReadingRow
type Asking = Pick<House, 'web' | 'vault' | 'keys'>
type When = Pick<Delivery, 'rhythm' | 'dueAt'>
/** `claim` is made anew by whoever tries to send a digest, and tells their claim from all others. */
type Claim = { memberId: string; claim: string; mark: string; followed: Record<string, Level> }
type Move = { memberId: string; claim: string; from: Delivery['state']; to: Delivery['state'] }

/** Some digests of one rhythm and hour, as far as the store knows them. Each reader's part runs as that reader; what is asked of several at once is one statement. */
export type Ledger = {
  /** The digest, and what it is to be made from at this moment. */
  find(memberId: string): Promise<FoundDelivery | null>
  addressOf(memberId: string): Promise<string | null>
  /** The last look and the claim: true if it is ours to send, and what it was made from is still what its reader may read. What it followed is kept with it. It may be asked again. */
  claim(claim: Claim): Promise<boolean>
  /** Moves a line on, if it stands where it should, and is theirs if it is being sent. Of all who try, one succeeds. */
  move(move: Move): Promise<boolean>
}

const ledgers = new WeakMap<object, LRUCache<string, Ledger>>()

/** The one ledger of this rhythm and hour, for all of the process that send from it: the more of them ask at once, the fewer statements it takes. */
export function ledgerOf(house: Asking, when: When): Ledger {
  const known = ledgers.get(house) ?? new LRUCache<string, Ledger>({ max: 100 })
  ledgers.set(house, known)
  const key = `${when.rhythm} ${when.dueAt.getTime()}`
  const ledger = known.get(key) ?? openLedger(house, when)
  known.set(key, ledger)
  return ledger
}

function openLedger(house: Asking, { rhythm, dueAt }: When): Ledger {
  const ask = async <R extends object>(name: string, text: string, values: unknown[]) =>
    (await onFewConnections(() => house.web.pool.query<R>({ name, text, values }))).rows
  const done = async (name: string, text: string, all: { claim: string }[]) => {
    const rows = await ask<{ id: string }>(name, text, [JSON.stringify(all), rhythm, dueAt])
    const those = new Set(rows.map(({ id }) => id))
    return all.map(({ claim }) => those.has(claim))
  }
  const addressOf = gathered((all: string[]) => findLiveAddresses(house, all), { most: MOST })
  return {
    find: gathered(
      async (all: string[]) => {
        const [names, rows] = await Promise.all([
          onFewConnections(() => findTopicNames(house.web.pool)),
          ask<Row>('digest-deliveries', 'select * from read_digests($1, $2, $3)', [all, rhythm, dueAt]),
        ])
        const found = new Map(rows.map((row) => [row.memberId, { ...row, ...readingAt(rhythm, row, names) }]))
        return all.map((memberId) => found.get(memberId) ?? null)
      },
      { most: MOST },
    ),
    addressOf: async (memberId) => {
      const address = await addressOf(memberId)
      return address && openAddress(house.keys, address)
    },
    claim: gathered(
      (all: Claim[]) => done('digest-claims', 'select claim_digests as id from claim_digests($1, $2, $3)', all),
      { most: MOST },
    ),
    move: gathered(
      (all: Move[]) => done('digest-moves', 'select move_digests as id from move_digests($1, $2, $3)', all),
      { most: MOST },
    ),
  }
}
