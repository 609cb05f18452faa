/** What somebody who reads is to the room of whose words they read. */
export const ROLES = [
  'stranger', // not signed in, or no member of the network any more
  'recipient', // has a mail of the house in their hands, whoever it was written to
  'elsewhere', // a member of the network who is not in this room
  'steward', // a steward who is not in this room
  'invited', // invited into this room, and not in it yet
  'former', // was in this room and left, or was removed
  'member', // in this room
  'moderator', // keeps this room's door
] as const
export type Role = (typeof ROLES)[number]
