import type { PostView } from '@cloakroom/contract/posts.ts'
import { useState } from 'react'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { MoveBranch } from './move-branch.tsx'
import { ReportPost } from './report-post.tsx'
import { SilenceSeat } from './silence-seat.tsx'

type MoreProps = { roomId: string; post: PostView; isMine: boolean; moderates: boolean; onDone: () => void }

/** What one does to a post more rarely: report it; and to keep order, move its branch or silence its seat. */
export function MorePostActs({ roomId, post, isMine, moderates, onDone }: MoreProps) {
  const [open, setOpen] = useState<'report' | 'branch' | 'silence' | null>(moderates || isMine ? null : 'report')
  const place = { roomId, postId: post.id }
  return (
    <div className="in-place" role="group" aria-label={say('posts.more')}>
      {open === null ? (
        <p className="acts-row">
          {isMine ? null : <Button onClick={() => setOpen('report')}>{say('order.report')}</Button>}
          {moderates && post.number > 1 ? (
            <Button onClick={() => setOpen('branch')}>{say('order.branch')}</Button>
          ) : null}
          {moderates && !isMine ? <Button onClick={() => setOpen('silence')}>{say('order.silence')}</Button> : null}
          <Button onClick={onDone}>{say('order.not-now')}</Button>
        </p>
      ) : null}
      {open === 'report' ? <ReportPost {...place} onDone={onDone} /> : null}
      {open === 'branch' ? <MoveBranch {...place} onDone={onDone} /> : null}
      {open === 'silence' ? <SilenceSeat {...place} onDone={onDone} /> : null}
    </div>
  )
}
