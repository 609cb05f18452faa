import { MARKS } from '@cloakroom/charter/marks.ts'
import * as z from 'zod'
import { DigestView } from './digests.ts'
import { endpoint } from './endpoint.ts'
import { Id, PostMarkdown, ThreadTitle } from './fields.ts'
import { HeldPostView, InsteadOf } from './held-posts.ts'
import { PostView } from './posts.ts'
import { ElsewhereView, QuoteInput } from './quotes.ts'
import { FindingView } from './refusals.ts'
import { AmendedTerms } from './rooms.ts'
import { TakeoutView } from './takeouts.ts'
import { ThreadView } from './threads.ts'
import { TopicIds } from './topics.ts'

/** What does not leave the room, and why: the charter keeps it there, no digest is about it, or there is nothing to carry. */
const stays = z.strictObject({
  state: z.literal('stays'),
  because: z.enum(['charter', 'no_topic', 'no_words']),
})

/**
 * A post that nobody has sent, as each surface would show it: every part is what the surface itself would show, made where the surface makes it.
 * A digest is shown as if the post were the only news; the links in it that stop all digests are each reader's own and stand here empty.
 */
export const PostPreviewView = z.strictObject({
  room: z.strictObject({ thread: ThreadView, post: PostView }),
  desk: HeldPostView,
  digest: z.discriminatedUnion('state', [
    stays,
    z.strictObject({
      state: z.literal('leaves'),
      digest: DigestView,
      mail: z.strictObject({ subject: z.string(), text: z.string(), html: z.string() }),
    }),
  ]),
  otherRoom: z.discriminatedUnion('state', [
    stays,
    z.strictObject({ state: z.literal('leaves'), ...ElsewhereView.shape }),
  ]),
  takeout: z.discriminatedUnion('state', [stays, z.strictObject({ state: z.literal('leaves'), takeout: TakeoutView })]),
  /** What the hat check finds, and whether it would stop the post. */
  hats: z.strictObject({ inTitle: z.array(FindingView), inWords: z.array(FindingView), isRefused: z.boolean() }),
})
export type PostPreviewView = z.infer<typeof PostPreviewView>

/** A post as it would be sent; with `start` it opens a thread. */
export const PostToPreview = z
  .strictObject({
    id: Id,
    threadId: Id,
    parentId: Id.nullable().default(null),
    markdown: PostMarkdown,
    quotes: z.array(QuoteInput).max(8).default([]),
    mark: z.enum(MARKS).nullable().default(null),
    insteadOf: InsteadOf,
    /** For moderators: as it would be under a charter that is not in force yet. */
    under: AmendedTerms.optional(),
    start: z
      .strictObject({ title: ThreadTitle, topics: TopicIds.default([]) })
      .nullable()
      .default(null),
  })
  .refine(({ start, parentId }) => !start || parentId === null, 'nothing to answer yet')
export type PostToPreview = z.infer<typeof PostToPreview>

export const previewPost = endpoint({
  name: 'previewPost',
  summary:
    'Who will see what: a post that is not sent yet, as the room, the desk, a digest, another room and a take-out would show it. Nothing is kept.',
  method: 'POST',
  path: '/api/rooms/:roomId/previews',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [
    'words.empty',
    'post.id_taken',
    'post.withdrawn',
    'room.closed',
    'room.too_few_seats',
    'charter.not_accepted',
    'quote.not_allowed',
    'quote.not_found_in_post',
  ],
  params: z.strictObject({ roomId: Id }),
  body: PostToPreview,
  reply: PostPreviewView,
})
