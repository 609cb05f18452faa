import type { PostView } from '@cloakroom/contract/posts.ts'
import { say } from '#lib/words.ts'

type StandingPost = Extract<PostView, { state: 'standing' }>
/** Whether a change of the post waits for its batch: it would, or one does already. */
export type PostWaits = 'never' | 'would' | 'edit' | 'withdrawal'

type PostActsProps = {
  post: StandingPost
  isMine: boolean
  branch: number
  mayWrite: boolean
  mayWithdraw: boolean
  hasDraft: boolean
  waits: PostWaits
  onReply: (post: PostView) => void
  onQuote: (post: PostView) => void
  onEdit: (post: StandingPost) => void
  onFold: () => void
  onAsk: (postId: string) => void
  onTakeOut: () => void
  onWithdraw: () => void
  onRevisions: () => void
  onMore: () => void
}

/** What one may do with a post. Seen on hover, focus and touch; there for the keyboard always. */
export function PostActs({ post, isMine, branch, mayWrite, mayWithdraw, hasDraft, waits, ...on }: PostActsProps) {
  // What waits already is taken back where it stands, before it is changed anew.
  const isChanging = waits === 'edit' || waits === 'withdrawal'
  return (
    <div className="acts" role="group" aria-label={say('posts.acts')}>
      {mayWrite ? (
        <Act onClick={() => on.onReply(post)}>{say(hasDraft ? 'posts.go-on-writing' : 'posts.reply')}</Act>
      ) : null}
      {mayWrite && post.quoting !== 'never' ? <Act onClick={() => on.onQuote(post)}>{say('posts.quote')}</Act> : null}
      {post.mayBeTakenOut ? <Act onClick={on.onTakeOut}>{say('posts.take-out')}</Act> : null}
      {isMine && mayWrite && !isChanging ? <Act onClick={() => on.onEdit(post)}>{say('posts.edit')}</Act> : null}
      {isMine && mayWrite ? <Act onClick={() => on.onAsk(post.id)}>{say('posts.ask')}</Act> : null}
      {isMine && mayWithdraw && waits !== 'withdrawal' ? (
        <Act onClick={on.onWithdraw}>{say('posts.withdraw')}</Act>
      ) : null}
      {post.editedAt ? <Act onClick={on.onRevisions}>{say('posts.edited')}</Act> : null}
      {branch > 0 ? <FoldAct branch={branch} onFold={on.onFold} /> : null}
      {mayWithdraw ? <Act onClick={on.onMore}>{say('posts.more')}</Act> : null}
    </div>
  )
}

/** Folds the replies that hang on a post. */
export function FoldAct({ branch, onFold }: { branch: number; onFold: () => void }) {
  return <Act onClick={onFold}>{say('posts.fold', { count: branch })}</Act>
}

function Act({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick}>
      {children}
    </button>
  )
}
