import type { PostView } from '@cloakroom/contract/posts.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { say } from '#lib/words.ts'
import type { FoldRow } from './thread-rows.ts'

type FoldButtonProps = { fold: FoldRow; onOpen: (fold: FoldRow) => void; onFound: (postId: string) => void }

/** Replies that are folded. Opens in place; what the browser finds in them opens them too. */
export function FoldButton({ fold, onOpen, onFound }: FoldButtonProps) {
  const count = { count: fold.posts.length }
  return (
    <>
      <button type="button" className="fold" aria-expanded={false} onClick={() => onOpen(fold)}>
        {fold.newCount > 0 ? <span className="dot" aria-hidden="true" /> : null}
        {fold.isOpenEnded
          ? say('threads.fold-open-ended', count)
          : say(fold.of ? 'threads.folded' : 'threads.fold', count)}
        {fold.newCount > 0 ? `, ${say('threads.fold-new', { count: fold.newCount })}` : null}
      </button>
      {fold.posts.map((post) =>
        post.state === 'standing' ? <Hidden key={post.id} post={post} onFound={onFound} /> : null,
      )}
    </>
  )
}

type HiddenProps = { post: Extract<PostView, { state: 'standing' }>; onFound: (postId: string) => void }

/** Words that nobody sees until the browser’s own search comes upon them. */
function Hidden({ post, onFound }: HiddenProps) {
  const words = useRef<HTMLDivElement>(null)
  const found = useEffectEvent(() => onFound(post.id))
  useEffect(() => {
    const element = words.current
    if (!element) return undefined
    const hear = () => found()
    element.setAttribute('hidden', 'until-found')
    element.addEventListener('beforematch', hear)
    return () => element.removeEventListener('beforematch', hear)
  }, [])
  return (
    <div ref={words} hidden>
      {post.markdown}
    </div>
  )
}
