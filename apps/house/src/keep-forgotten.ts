import { CHAIN_BEGINNING } from '@cloakroom/database/chain-link.ts'
import { forgetAgain, type ForgottenAgain } from '@cloakroom/database/forget-again.ts'
import type { ForgottenLine } from '@cloakroom/database/forgotten-line.ts'
import type { ForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'
import { Client } from 'pg'

const EVERY_MS = 60 * 60 * 1000

/**
 * Sees to it that what was forgotten stays forgotten: before the doors open, and every hour from then on, since a copy may be put back while the house is running.
 * Throws Trouble when the list cannot be believed, or not be written.
 */
export async function keepForgotten(
  ownerUrl: string,
  list: ForgottenList,
  log: (line: string) => void,
): Promise<Disposable> {
  await list.demandWritable()
  await forget(ownerUrl, list, true, log)
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => forget(ownerUrl, list, false, log))
      .catch((caught: unknown) =>
        log(`What was forgotten could not be compared with the database: ${reasonOf(caught)}`),
      )
  }, EVERY_MS)
  timer.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

async function forget(
  ownerUrl: string,
  list: ForgottenList,
  posts: boolean,
  log: (line: string) => void,
): Promise<void> {
  const client = new Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'cloakroom forget',
  })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (caught) {
    throw new Trouble(`The database cannot be reached: ${reasonOf(caught)}.`)
  }
  try {
    const wasEmpty = (await list.read()).length === 0
    const sentence = tell(await forgetAgain(client, list, { now: new Date(), posts }))
    if (sentence !== '') log(sentence)
    const made = wasEmpty ? (await list.read()).filter(isFromDatabase).length : 0
    if (made > 0) log(tellLost(made))
  } finally {
    await client.end().catch(() => {})
  }
}

/** Noted from the database alone, without a place in the chain. An unsealing that lapses by itself always is; all else was on the list when it was forgotten. */
function isFromDatabase({ what, head }: ForgottenLine): boolean {
  return what !== 'unsealing' && head === CHAIN_BEGINNING.toString('hex')
}

function tellLost(made: number): string {
  return `The list of what was forgotten was empty, though this database has forgotten ${made} ${made === 1 ? 'thing' : 'things'}; it was made anew from the database. If neither list nor machine is new, somebody emptied it: bring it back from your backup.`
}

function tell({ rooms, words, posts, members, unsealings, seats }: ForgottenAgain): string {
  const parts = [
    count(rooms, 'the key of one room was burnt', 'rooms had their keys burnt'),
    count(words, 'the words of one room were deleted', 'rooms had their words deleted'),
    count(posts, 'one post was withdrawn', 'posts were withdrawn'),
    count(members, 'one membership was ended', 'memberships were ended'),
    count(seats, 'one person was removed from a room', 'people were removed from rooms'),
    count(unsealings, 'one unsealing was stopped', 'unsealings were stopped'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `This is an older copy of the database. Forgotten again: ${parts.join(', ')}.`
}

function count(number: number, one: string, more: string): string {
  if (number === 0) return ''
  return number === 1 ? one : `${number} ${more}`
}
