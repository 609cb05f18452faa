import type { PostView } from '@cloakroom/contract/posts.ts'
import { memo, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'
import { SoftTime } from '#ui/soft-time.tsx'
import { Speaker, speakerName } from '#ui/speaker.tsx'
import { Words } from '#ui/words.tsx'
import { AttachedFiles, MorePostActs, Revisions, TakeOut, WithdrawQuestion } from './load-post-parts.ts'
import { markedPassage } from './marked-passage.ts'
import { FoldAct, PostActs, type PostWaits } from './post-acts.tsx'
import { QuotedPassages } from './quoted-passages.tsx'

type PostProps = {
  roomId: string
  post: PostView
  newness: 'new' | 'seen' | 'old'
  isMine: boolean
  /** The post that this one answers, when it is loaded. */
  answers: PostView | undefined
  isPastDrawnDepth: boolean
  branch: number
  mayWrite: boolean
  mayWithdraw: boolean
  moderates: boolean
  hasDraft: boolean
  waits: PostWaits
  onFold: (postId: string) => void
  onReply: (post: PostView) => void
  onQuote: (post: PostView) => void
  onEdit: (post: Extract<PostView, { state: 'standing' }>) => void
  onAsk: (postId: string) => void
}

/** One post: who speaks, when, the words, and what one may do with them. */
export const Post = memo(function Post(props: PostProps) {
  const { roomId, post, newness, answers, isPastDrawnDepth } = props
  const [open, setOpen] = useState<'withdraw' | 'revisions' | 'more' | { passage: string } | null>(null)
  const close = () => {
    setOpen(null)
    document.querySelector<HTMLElement>(`#post-${post.id}`)?.focus({ preventScroll: true })
  }
  return (
    <>
      <header className="post-head" id={`by-${post.id}`}>
        {newness === 'old' ? null : <span className={newness === 'new' ? 'dot' : 'dot dot-seen'} aria-hidden="true" />}
        {newness === 'new' ? <span className="unseen">{say('posts.new')} </span> : null}
        {post.state === 'standing' ? <Speaker by={post.by} /> : null}
        <SoftTime shown={post.at} />
        {post.state === 'standing' && post.mark ? <span>{say(`posts.mark-${post.mark}`)}</span> : null}
        {answers ? (
          <Link
            to={`#post-${answers.id}`}
            preventScrollReset
            className={isPastDrawnDepth ? 'answers' : 'unseen'}
            tabIndex={isPastDrawnDepth ? undefined : -1}
          >
            {answers.state === 'standing'
              ? say('posts.answers', { name: speakerName(answers.by) })
              : say('posts.answers-withdrawn')}
          </Link>
        ) : null}
      </header>
      {post.state === 'withdrawn' ? (
        <>
          <p className="withdrawn">{say(post.by === 'writer' ? 'posts.withdrawn' : 'posts.removed')}</p>
          {props.branch > 0 ? (
            <div className="acts">
              <FoldAct branch={props.branch} onFold={() => props.onFold(post.id)} />
            </div>
          ) : null}
        </>
      ) : (
        <>
          <QuotedPassages quotes={post.quotes} threadId={post.threadId} roomId={roomId} />
          <Words markdown={post.markdown} />
          {post.attachments.length > 0 ? (
            <Suspense fallback={null}>
              <AttachedFiles roomId={roomId} files={post.attachments} />
            </Suspense>
          ) : null}
          <PostActs
            {...props}
            post={post}
            onFold={() => props.onFold(post.id)}
            onTakeOut={() => setOpen({ passage: markedPassage(post) })}
            onWithdraw={() => setOpen('withdraw')}
            onRevisions={() => setOpen('revisions')}
            onMore={() => setOpen('more')}
          />
          <Suspense fallback={null}>
            {open === 'withdraw' ? (
              <WithdrawQuestion roomId={roomId} post={post} doesWait={props.waits !== 'never'} onDone={close} />
            ) : null}
            {open === 'more' ? <MorePostActs {...props} post={post} onDone={close} /> : null}
            {open === 'revisions' ? <Revisions roomId={roomId} postId={post.id} onDone={close} /> : null}
            {open !== null && typeof open === 'object' ? (
              <TakeOut roomId={roomId} postId={post.id} passage={open.passage} onDone={close} />
            ) : null}
          </Suspense>
        </>
      )}
    </>
  )
})
