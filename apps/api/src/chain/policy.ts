import { type Act, ACTS } from '@cloakroom/contract/chain.ts'

/** Stewards read what stewards did, and that the house repeated a forgetting. What is done in a room, by moderators or by the house for its charter, stays in the room. */
export function isForStewards(act: Act): boolean {
  return ACTS[act] === 'steward' || act === 'forgetting.repeated'
}
