import { outBy } from '@cloakroom/charter/batches.ts'
import type { WaitingPostView } from '@cloakroom/contract/waiting.ts'
import { type ReactNode, useState } from 'react'
import { timeOfDay } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { AttachedFiles } from '#ui/attached-files.tsx'
import { Words } from '#ui/words.tsx'
import { TakeBack } from './take-back.tsx'

type MyWaitingPostProps = { roomId: string; post: WaitingPostView; children?: ReactNode }

/** One’s own post that waits for its batch, where it is going to stand; `children` are the passages it quotes. Nobody else sees it. */
export function MyWaitingPost({ roomId, post, children }: MyWaitingPostProps) {
  const [time] = useState(() => timeOfDay(outBy(new Date())))
  return (
    <section className="waiting-post" aria-label={say('waiting.yours')}>
      <p className="waiting-state">
        <span className="waiting-mark">{say('waiting.mark')}</span> {say('waiting.waits', { time })}
      </p>
      {post.start ? <p className="waiting-title">{post.start.title}</p> : null}
      {children}
      <Words markdown={post.markdown} />
      <AttachedFiles roomId={roomId} files={post.attachments} />
      <TakeBack roomId={roomId} postId={post.id} beside={post.parentId} />
    </section>
  )
}
