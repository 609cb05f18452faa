import type { Mark } from '@cloakroom/charter/marks.ts'
import type { DraftView } from '@cloakroom/contract/drafts.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { discard, hearOtherTabs, keep, keepHere } from '#lib/drafts.ts'

/** How long the writer’s hands rest before the draft is kept by the house, in milliseconds. */
const REST = 1200
/** And before it is kept in this browser, from where nothing can take it but its arrival in the house. */
const A_BREATH = 150

export type DraftState = 'none' | 'keeping' | 'house' | 'here' | 'failed'
type Words = Pick<DraftView, 'title' | 'topics' | 'markdown' | 'quotes'> & { mark: Mark | null }

/** Keeps what is being written. The draft and its post have their names from the start, so that sending twice posts once. */
export function useDraft(first: DraftView, words: Words, hasFiles: boolean, onWordsElsewhere: (words: Words) => void) {
  const client = useQueryClient()
  const [names] = useState({ draftId: first.id, postId: first.postId })
  const [state, setState] = useState<DraftState>('none')
  const kept = useRef(JSON.stringify(wordsOf(first)))
  const now = JSON.stringify(words)
  const isEmpty = !hasFiles && words.markdown.trim() === '' && words.title.trim() === '' && words.quotes.length === 0

  const keepNow = useEffectEvent(async () => {
    if (kept.current === now) return
    kept.current = now
    if (isEmpty) {
      setState('none')
      return discard(client, names.draftId)
    }
    setState('keeping')
    setState(await keep(client, { ...first, ...words }).catch(() => 'failed' as const))
  })
  // The files are with the house under the name of the post, which the draft knows: also where there are no words yet.
  const keepForFiles = useEffectEvent(
    () => void keep(client, { ...first, ...words }).then(setState, () => setState('failed')),
  )
  useEffect(() => (hasFiles ? keepForFiles() : undefined), [hasFiles])
  const noteHere = useEffectEvent(() =>
    isEmpty || kept.current === now ? undefined : keepHere({ ...first, ...words }),
  )
  // Of two tabs with one draft, one is written in: the other follows it.
  const follow = useEffectEvent((draft: DraftView) => {
    const there = wordsOf(draft)
    if (document.hasFocus() || JSON.stringify(there) === now) return
    kept.current = JSON.stringify(there)
    onWordsElsewhere(there)
  })
  useEffect(() => {
    if (now === kept.current) return undefined
    const breath = setTimeout(() => noteHere(), A_BREATH)
    const rest = setTimeout(() => void keepNow(), REST)
    return () => {
      clearTimeout(breath)
      clearTimeout(rest)
    }
  }, [now])
  useEffect(() => hearOtherTabs(first.id, (draft) => follow(draft)), [first.id])
  useEffect(() => {
    const hide = () => (document.visibilityState === 'hidden' ? void keepNow() : undefined)
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      void keepNow()
    }
  }, [])
  return {
    ...names,
    state,
    /** From now on nothing more is kept: the words are on their way, or thrown away. */
    stop: () => {
      kept.current = now
    },
  }
}

function wordsOf({ title, topics, markdown, quotes, mark = null }: DraftView): Words {
  return { title, topics, markdown, quotes, mark }
}
