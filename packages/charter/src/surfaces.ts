/**
 * Every place where something can be read. A route, a frame, a mail and a file name one of these, and `law.ts` says who reads it and
 * what may stand there.
 */
export const SURFACES = [
  'front-door', // read by anybody, signed in or not
  'own', // a member's own things: settings, drafts, sessions
  'network', // read by every member: topics, the directory of personal names
  'steward-desk', // read by stewards
  'unsealed', // what two stewards together have opened, under the rules for that
  'room', // read by the members of one room
  'room-desk', // read by the moderators of one room
  'quote', // a passage quoted in another post of the same room
  'other-room', // a passage quoted in another room
  'take-out', // words carried outside
  'note', // a room's report, sealed, as it may be passed on
  'digest', // mail about topics
  'notice', // any other mail of the house
] as const
export type Surface = (typeof SURFACES)[number]

/** Inside a room its charter says how its members are shown; everywhere else it makes no difference. */
export const INSIDE_SURFACES = ['room', 'room-desk', 'quote'] as const satisfies readonly Surface[]
export type InsideSurface = (typeof INSIDE_SURFACES)[number]
export type OutsideSurface = Exclude<Surface, InsideSurface>
