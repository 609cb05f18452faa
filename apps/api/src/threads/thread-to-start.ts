import type { PostToAdd } from '../posts/post-to-add.ts'

/** A thread and its first post as their writer's client sends them. */
export type ThreadToStart = {
  roomId: string
  id: string
  title: string
  topics: string[]
  post: Omit<PostToAdd, 'roomId' | 'threadId' | 'parentId'>
}
