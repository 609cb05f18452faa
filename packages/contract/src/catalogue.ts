import * as z from 'zod'
import * as attachments from './attachments.ts'
import * as carriages from './carriages.ts'
import * as chain from './chain.ts'
import * as desk from './desk.ts'
import * as digests from './digests.ts'
import * as drafts from './drafts.ts'
import type { Endpoint } from './endpoint.ts'
import * as health from './health.ts'
import * as heldPosts from './held-posts.ts'
import * as heldThreads from './held-threads.ts'
import * as invitations from './invitations.ts'
import * as joinRequests from './join-requests.ts'
import * as members from './members.ts'
import * as mentions from './mentions.ts'
import * as moderation from './moderation.ts'
import * as notifications from './notifications.ts'
import * as order from './order.ts'
import * as notes from './notes.ts'
import * as people from './people.ts'
import * as polls from './polls.ts'
import * as posts from './posts.ts'
import * as previews from './previews.ts'
import * as quoteRequests from './quote-requests.ts'
import * as reading from './reading.ts'
import * as mailKeys from './mail-keys.ts'
import * as regions from './regions.ts'
import * as roomInvitations from './room-invitations.ts'
import * as rooms from './rooms.ts'
import * as sealedNotes from './sealed-notes.ts'
import * as search from './search.ts'
import * as sessions from './sessions.ts'
import * as subscriptions from './subscriptions.ts'
import * as takeouts from './takeouts.ts'
import * as threads from './threads.ts'
import * as topics from './topics.ts'
import * as unsealings from './unsealings.ts'
import * as waiting from './waiting.ts'
import * as wordsElsewhere from './words-elsewhere.ts'

const nouns = [
  attachments,
  carriages,
  chain,
  desk,
  digests,
  drafts,
  health,
  heldPosts,
  invitations,
  joinRequests,
  members,
  mentions,
  heldThreads,
  moderation,
  notifications,
  order,
  notes,
  people,
  polls,
  posts,
  previews,
  quoteRequests,
  reading,
  mailKeys,
  regions,
  roomInvitations,
  rooms,
  sealedNotes,
  search,
  sessions,
  subscriptions,
  takeouts,
  threads,
  topics,
  unsealings,
  waiting,
  wordsElsewhere,
]

/** Every endpoint of the house, in order of path: what the sweeps walk and OpenAPI is made from. Not for the browser. */
export const CATALOGUE: readonly Endpoint[] = nouns
  .flatMap((noun) => Object.values(noun) as unknown[])
  .filter(isEndpoint)
  .toSorted((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`))

/** Every view by its name, for those who read about the house from outside. */
export const VIEWS: ReadonlyMap<string, z.ZodType> = new Map(
  nouns
    .flatMap((noun) => Object.entries(noun) as [string, unknown][])
    .filter((entry): entry is [string, z.ZodType] => entry[0].endsWith('View') && entry[1] instanceof z.ZodType),
)

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'surface' in value
}
