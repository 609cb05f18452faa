import { asDatabaseOwner } from './as-database-owner.ts'

/** The 72 hours of every note that is with its speakers are over. */
export async function letNotesBeSeen(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update notes set shown_until = shown_until - interval '73 hours' where state = 'shown'`,
  )
}
