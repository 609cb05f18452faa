import type { PostView } from '@cloakroom/contract/posts.ts'
import { useRef, useState } from 'react'
import { useRoom } from '#lib/use-room.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { ThreadTopics } from '#ui/thread-topics.tsx'
import { AskToQuote } from './ask-to-quote.tsx'
import { IntoNote } from './into-note.tsx'
import { markedPassage } from './marked-passage.ts'
import type { PostWaits } from './post-acts.tsx'
import { MarkPost } from './mark-post.tsx'
import { MoveBranch } from './move-branch.tsx'
import { QuoteElsewhere } from './quote-elsewhere.tsx'
import { ReportPost } from './report-post.tsx'
import { SilenceSeat } from './silence-seat.tsx'

type MoreProps = {
  roomId: string
  post: PostView
  isMine: boolean
  moderates: boolean
  waits: PostWaits
  onDone: () => void
}

type Act = 'report' | 'branch' | 'silence' | 'note' | 'elsewhere' | 'ask' | 'mark' | 'topics'

/** What one does to a post more rarely: report it; put its words into a note; say what the thread that it began is about; and to keep order, move its branch or silence its seat. */
export function MorePostActs({ roomId, post, isMine, moderates, waits, onDone }: MoreProps) {
  const isRapporteur = useRoom(roomId).data?.abilities.isRapporteur ?? false
  const standing = post.state === 'standing' ? post : null
  const mayLeave = standing?.mayBeTakenOut ?? false
  const mayBeAsked = !isMine && standing !== null && standing.quoting !== 'never'
  const drafts = (moderates || isRapporteur) && mayLeave
  // What is marked when the acts open; choosing one of them may take the mark away.
  const [passage] = useState(() => (post.state === 'standing' ? markedPassage(post) : ''))
  const [open, setOpen] = useState<Act | null>(moderates || isMine || mayLeave || mayBeAsked ? null : 'report')
  const acts = useRef<HTMLDivElement>(null)
  /** The button that was pressed goes: the keyboard, and what reads the page aloud, stay where it was. */
  const choose = (act: Act) => {
    acts.current?.focus({ preventScroll: true })
    setOpen(act)
  }
  const place = { roomId, postId: post.id }
  return (
    <div ref={acts} tabIndex={-1} className="in-place" role="group" aria-label={say('posts.more')}>
      {open === null ? (
        <p className="acts-row">
          {mayLeave ? <Button onClick={() => choose('elsewhere')}>{say('quotes.elsewhere')}</Button> : null}
          {mayBeAsked ? <Button onClick={() => choose('ask')}>{say('quotes.ask')}</Button> : null}
          {isMine && standing ? <Button onClick={() => choose('mark')}>{say('quotes.mark')}</Button> : null}
          {drafts ? <Button onClick={() => choose('note')}>{say('notes.into')}</Button> : null}
          {post.number === 1 && (moderates || isMine) ? (
            <Button onClick={() => choose('topics')}>{say('order.topics')}</Button>
          ) : null}
          {isMine ? null : <Button onClick={() => choose('report')}>{say('order.report')}</Button>}
          {moderates && post.number > 1 ? (
            <Button onClick={() => choose('branch')}>{say('order.branch')}</Button>
          ) : null}
          {moderates && !isMine ? <Button onClick={() => choose('silence')}>{say('order.silence')}</Button> : null}
          <Button onClick={onDone}>{say('order.not-now')}</Button>
        </p>
      ) : null}
      {open === 'elsewhere' ? <QuoteElsewhere {...place} passage={passage} onDone={onDone} /> : null}
      {open === 'ask' ? <AskToQuote {...place} passage={passage} onDone={onDone} /> : null}
      {open === 'mark' && standing ? (
        <MarkPost roomId={roomId} post={standing} doesWait={waits !== 'never'} onDone={onDone} />
      ) : null}
      {open === 'note' ? <IntoNote {...place} passage={passage} onDone={onDone} /> : null}
      {open === 'topics' ? <ThreadTopics roomId={roomId} threadId={post.threadId} onDone={onDone} /> : null}
      {open === 'report' ? <ReportPost {...place} onDone={onDone} /> : null}
      {open === 'branch' ? <MoveBranch {...place} onDone={onDone} /> : null}
      {open === 'silence' ? <SilenceSeat {...place} onDone={onDone} /> : null}
    </div>
  )
}
