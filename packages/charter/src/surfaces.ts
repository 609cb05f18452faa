/**
 * Every place where something can be read. A route, a frame, a mail or a file names one of these, and `identity-shown.ts`,
 * `time-shown.ts` and `words-shown.ts` say what may stand there.
 */
export const SURFACES = [
  'front-door', // read by anybody, signed in or not
  'own', // a member's own things: settings, drafts, marks, sessions
  'network', // read by every member: topics, the directory of personal names
  'steward-desk', // read by stewards
  'room', // read by the members of one room
  'room-desk', // read by the moderators of one room
  'take-out', // words carried outside
  'digest', // mail about topics
  'notice', // any other mail of the house
] as const
export type Surface = (typeof SURFACES)[number]
