import { asDatabaseOwner } from './as-database-owner.ts'

/** The seven days of everybody who is asked whether a thread may move are over. */
export async function letWritersAnswer(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(network, `update carriages set until = until - interval '8 days'`)
}
