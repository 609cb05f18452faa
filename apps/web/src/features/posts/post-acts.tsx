import type { PostView } from '@cloakroom/contract/posts.ts'
import { say } from '#lib/words.ts'

export type PostActions = {
  reply: (post: PostView) => void
  quote: (post: PostView) => void
  edit: (post: PostView) => void
}

type PostActsProps = {
  post: Extract<PostView, { state: 'standing' }>
  isMine: boolean
  mayWrite: boolean
  mayQuote: boolean
  hasDraft: boolean
  actions: PostActions
  onTakeOut: () => void
  onEdit: () => void
  onWithdraw: () => void
  onRevisions: () => void
}

/** What one may do with a post. Seen on hover, focus and touch; there for the keyboard always. */
export function PostActs({ post, isMine, mayWrite, mayQuote, hasDraft, actions, ...on }: PostActsProps) {
  return (
    <div className="acts" role="group" aria-label={say('posts.acts')}>
      {mayWrite ? (
        <Act onClick={() => actions.reply(post)}>{say(hasDraft ? 'posts.go-on-writing' : 'posts.reply')}</Act>
      ) : null}
      {mayWrite && mayQuote ? <Act onClick={() => actions.quote(post)}>{say('posts.quote')}</Act> : null}
      {post.mayBeTakenOut ? <Act onClick={on.onTakeOut}>{say('posts.take-out')}</Act> : null}
      {isMine && mayWrite ? <Act onClick={on.onEdit}>{say('posts.edit')}</Act> : null}
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
