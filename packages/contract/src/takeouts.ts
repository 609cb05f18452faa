import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'

/** The same words in the forms in which people carry them on. Nothing stands in any of them that is not in the others. */
export const TakeoutForms = z.strictObject({
  text: z.string(),
  markdown: z.string(),
  html: z.string(),
  bibtex: z.string(),
  /** CSL-JSON: a list of one item. */
  csl: z.string(),
})
export type TakeoutForms = z.infer<typeof TakeoutForms>

/** Words carried outside under the Chatham House Rule: what was said and the month. No speaker, no room, no link. */
export const TakeoutView = z.strictObject({
  words: z.string(),
  speaker: z.literal('a participant'),
  month: TimeShown,
  /** How much of what was said does not leave; where it stood, brackets stand. */
  masked: z.strictObject({ people: z.int(), institutions: z.int(), addresses: z.int() }),
  forms: TakeoutForms,
})
export type TakeoutView = z.infer<typeof TakeoutView>

export const takeOut = endpoint({
  name: 'takeOut',
  summary: 'Takes a passage out of the room for use elsewhere.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/takeouts',
  access: 'member',
  surface: 'take-out',
  status: 201,
  refusals: ['quote.not_allowed', 'quote.not_found_in_post', 'post.withdrawn'],
  params: z.strictObject({ roomId: Id, postId: Id }),
  body: z.strictObject({
    passage: z.string().min(1).max(4000),
    /** Names of institutions stay: whoever asks for it knows that nobody here is spoken of by them. */
    keepInstitutions: z.boolean().default(false),
  }),
  reply: TakeoutView,
})

/** How many of one's own posts in the room words were taken out of. Never by whom, nor when. */
export const countMyTakeouts = endpoint({
  name: 'countMyTakeouts',
  summary: 'Of how many of my posts here words were taken out.',
  method: 'GET',
  path: '/api/rooms/:roomId/takeouts',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id }),
  reply: z.strictObject({ posts: z.int() }),
})
