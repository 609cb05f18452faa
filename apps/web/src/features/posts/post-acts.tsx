import type { PostView } from '@cloakroom/contract/posts.ts'
import { say } from '#lib/words.ts'

type StandingPost = Extract<PostView, { state: 'standing' }>
type PostActsProps = {
  post: StandingPost
  isMine: boolean
  mayWrite: boolean
  mayQuote: boolean
  hasDraft: boolean
  onReply: (post: PostView) => void
  onQuote: (post: PostView) => void
  onEdit: (post: StandingPost) => void
  onTakeOut: () => void
  onWithdraw: () => void
  onRevisions: () => void
}

/** What one may do with a post. Seen on hover, focus and touch; there for the keyboard always. */
export function PostActs({ post, isMine, mayWrite, mayQuote, hasDraft, ...on }: PostActsProps) {
  return (
    <div className="acts" role="group" aria-label={say('posts.acts')}>
      {mayWrite ? (
        <Act onClick={() => on.onReply(post)}>{say(hasDraft ? 'posts.go-on-writing' : 'posts.reply')}</Act>
      ) : null}
      {mayWrite && mayQuote ? <Act onClick={() => on.onQuote(post)}>{say('posts.quote')}</Act> : null}
      {post.mayBeTakenOut ? <Act onClick={on.onTakeOut}>{say('posts.take-out')}</Act> : null}
      {isMine && mayWrite ? <Act onClick={() => on.onEdit(post)}>{say('posts.edit')}</Act> : null}
      {isMine && mayWrite ? <Act onClick={on.onWithdraw}>{say('posts.withdraw')}</Act> : null}
      {post.editedAt ? <Act onClick={on.onRevisions}>{say('posts.edited')}</Act> : null}
    </div>
  )
}

function Act({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick}>
      {children}
    </button>
  )
}
