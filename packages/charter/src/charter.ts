/** How a room shows who speaks: by personal name, by a handle chosen for this room, or not at all. */
export const ATTRIBUTIONS = ['named', 'handle', 'unattributed'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** Whether words may be quoted: freely, after asking the writer, or never. */
export const QUOTINGS = ['free', 'ask', 'never'] as const
export type Quoting = (typeof QUOTINGS)[number]

/** How much of the room a digest may carry, from least to most. */
export const DIGEST_LEVELS = ['nothing', 'titles', 'extracts'] as const
export type DigestLevel = (typeof DIGEST_LEVELS)[number]

/** Whether a hat stops a post (`strict`) or is only pointed out (`advise`). */
export const HAT_STRICTNESSES = ['strict', 'advise'] as const
export type HatStrictness = (typeof HAT_STRICTNESSES)[number]

/** What two charters ask for together. */
export function stricterHatCheck(one: HatStrictness, other: HatStrictness): HatStrictness {
  return one === 'strict' ? one : other
}

/** What a newcomer reads of what was written before them: everything, or nothing that stands from before they came. */
export const PASTS = ['all', 'from_joining'] as const
export type Past = (typeof PASTS)[number]

/** How one comes in: by invitation, the room being known to nobody else; or also on request, the room being listed for all members. */
export const ENTRIES = ['invitation', 'request'] as const
export type Entry = (typeof ENTRIES)[number]

/** What a room has promised its members. `retentionDays` counts from the closing of the room; null keeps the words. */
export type Charter = {
  attribution: Attribution
  quoting: Quoting
  digest: DigestLevel
  hatCheck: HatStrictness
  retentionDays: number | null
  past: Past
  entry: Entry
}
