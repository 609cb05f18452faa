import type { Mark } from '@cloakroom/charter/marks.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'

/** A post as its writer's client sends it. */
export type PostToAdd = {
  roomId: string
  threadId: string
  id: string
  parentId: string | null
  markdown: string
  quotes: QuoteInput[]
  /** Washed files that go along. */
  attachments: string[]
  mark: Mark | null
  /** What came back from the desk, which it is sent instead of. */
  insteadOf: string | null
}
