import { MARKS } from '@cloakroom/charter/marks.ts'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { QuoteInput } from './quotes.ts'
import { TopicIds } from './topics.ts'

/** Words not yet sent, where they would go. Kept sealed; only their writer reads them. No hat check: nobody else will see them. */
export const DraftView = z.strictObject({
  id: Id,
  roomId: Id,
  threadId: Id.nullable(),
  parentId: Id.nullable(),
  postId: Id,
  title: z.string().max(160),
  topics: TopicIds,
  markdown: z.string().max(40_000),
  quotes: z.array(QuoteInput).max(8),
  mark: z.enum(MARKS).nullable().exactOptional(),
  /** What came back from the desk and is written anew. */
  insteadOf: Id.nullable().exactOptional(),
})
export type DraftView = z.infer<typeof DraftView>

export const listDrafts = endpoint({
  name: 'listDrafts',
  summary: 'One’s own drafts.',
  method: 'GET',
  path: '/api/drafts',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: z.strictObject({ drafts: z.array(DraftView) }),
})

export const keepDraft = endpoint({
  name: 'keepDraft',
  summary: 'Keeps a draft; the latest wins.',
  method: 'PUT',
  path: '/api/drafts/:draftId',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
  params: z.strictObject({ draftId: Id }),
  body: DraftView.omit({ id: true }),
})

export const discardDraft = endpoint({
  name: 'discardDraft',
  summary:
    'Discards a draft. The client does so some time after the post was accepted, so that the two cannot be laid together.',
  method: 'DELETE',
  path: '/api/drafts/:draftId',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
  params: z.strictObject({ draftId: Id }),
})
