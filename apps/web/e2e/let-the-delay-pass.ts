import { asDatabaseOwner } from './as-database-owner.ts'

/** Whoever is a steward has been one for long, as far as the house knows. */
export async function letStewardsBeKnown(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(network, `update stewards_since set since = since - interval '30 days'`)
}

/** Three days go by for every unsealing. */
export async function letTheDelayPass(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update unsealings set agreed_at = agreed_at - interval '72 hours', ripe_at = ripe_at - interval '72 hours' where state = 'agreed'`,
  )
}
