import type { Mark } from '@cloakroom/charter/marks.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'

/** A thread and its first post as their writer's client sends them. */
export type ThreadToStart = {
  roomId: string
  id: string
  title: string
  topics: string[]
  post: { id: string; markdown: string; quotes: QuoteInput[]; attachments: string[]; mark: Mark | null }
}
