import type { PostView } from '@cloakroom/contract/posts.ts'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { ThreadLine } from './thread-line.tsx'
import type { Newness } from './use-newness.ts'

export type PostShown = {
  post: PostView
  newness: Newness
  isMine: boolean
  answers: PostView | undefined
  isPastDrawnDepth: boolean
  /** How many posts hang on this one. */
  branch: number
  onFold: (postId: string) => void
}

type PostLineProps = PostShown & {
  level: number
  /** Draws the post. It must stay the same from one drawing of the thread to the next, or every post is drawn again. */
  children: (shown: PostShown) => ReactNode
  instead: ReactNode
  under: ReactNode
}

/** A post in its line. Of a thousand it is drawn again only when something of it has changed. */
export const PostLine = memo(function PostLine({ level, children, instead, under, ...shown }: PostLineProps) {
  const { id } = shown.post
  return (
    <ThreadLine level={level}>
      <article id={`post-${id}`} data-post={id} className="post of-thread" tabIndex={-1} aria-labelledby={`by-${id}`}>
        {instead ?? children(shown)}
      </article>
      {under}
    </ThreadLine>
  )
})
