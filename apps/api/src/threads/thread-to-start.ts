import type { Mark } from '@cloakroom/charter/marks.ts'

/** A thread and its first post as their writer's client sends them. */
export type ThreadToStart = {
  roomId: string
  id: string
  title: string
  topics: string[]
  post: { id: string; markdown: string; attachments: string[]; mark: Mark | null }
}
