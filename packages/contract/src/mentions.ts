import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, SeatId } from './fields.ts'

const SEAT = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const MENTION = new RegExp(`@\\{(${SEAT})\\}`, 'g')

/** How a post's Markdown mentions somebody of its room: by seat, which is a name only for those who are in the room. */
export function mentionOf(seat: string): string {
  return `@{${seat}}`
}

/** The seats that some words mention, each once, in order. */
export function mentionsIn(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(MENTION), ([, seat = '']) => seat))]
}

/** The words with something else in the place of each mention. */
export function withMentions(markdown: string, shown: (seat: string) => string): string {
  return markdown.replaceAll(MENTION, (_, seat: string) => shown(seat))
}

/** The words in pieces: plain text and, at odd places, the seats between. */
export function splitAtMentions(markdown: string): string[] {
  return markdown.split(MENTION)
}

/** Somebody whom a post may mention: a seat, and the name or handle that it has in the room now. */
export const MentionableView = z.strictObject({ seat: SeatId, name: z.string() })
export type MentionableView = z.infer<typeof MentionableView>

export const readMentionable = endpoint({
  name: 'readMentionable',
  summary: 'Whom a post of this room may mention, as the room names them: nobody where it does not attribute.',
  method: 'GET',
  path: '/api/rooms/:roomId/mentionable',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id }),
  reply: z.strictObject({ people: z.array(MentionableView) }),
})
