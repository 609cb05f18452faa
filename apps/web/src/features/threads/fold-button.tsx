import { say } from '#lib/words.ts'
import type { FoldRow } from './thread-rows.ts'

/** Replies deeper than is drawn. Opens in place. */
export function FoldButton({ fold, onOpen }: { fold: FoldRow; onOpen: (ids: string[]) => void }) {
  return (
    <button type="button" className="fold" aria-expanded={false} onClick={() => onOpen(fold.ids)}>
      {fold.newCount > 0 ? <span className="dot" aria-hidden="true" /> : null}
      {say(fold.isOpenEnded ? 'threads.fold-open-ended' : 'threads.fold', { count: fold.ids.length })}
      {fold.newCount > 0 ? `, ${say('threads.fold-new', { count: fold.newCount })}` : null}
    </button>
  )
}
