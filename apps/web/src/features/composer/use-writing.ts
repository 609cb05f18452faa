import type { DraftView } from '@cloakroom/contract/drafts.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { draftToWrite, withQuote } from '#lib/aim.ts'
import type { Outgoing } from '#lib/outbox.ts'
import { isOnItsWay } from '#lib/outbox.ts'
import { discardLater, draftFor, findDrafts, wasSent } from '#lib/drafts.ts'

type StandingPost = Extract<PostView, { state: 'standing' }>
/** What is being written on a page: one thing at a time. */
export type Writing =
  | { draft: DraftView; quotes: QuoteInput[]; answers: PostView | undefined }
  | { edits: StandingPost }

/** What is being written in a thread (or, without one, at the place of a new thread) and the ways to begin. */
export function useWriting(roomId: string, threadId: string | null) {
  const client = useQueryClient()
  const [writing, setWriting] = useState<Writing>()
  const begin = useCallback(
    async (answers: PostView | undefined, quote?: QuoteInput) => {
      const aim = { roomId, threadId, parentId: answers?.id ?? null }
      const drafts = (await findDrafts(client))?.filter(({ id }) => !isOnItsWay(id))
      const old = draftFor(drafts, aim)
      const isSent = old ? await wasSent(old) : false
      if (old && isSent) discardLater(client, old.id)
      const draft = draftToWrite(isSent ? [] : drafts, aim, quote)
      setWriting({ draft, quotes: draft.quotes, answers })
    },
    [client, roomId, threadId],
  )
  return {
    writing,
    answer: useCallback((post?: PostView) => void begin(post), [begin]),
    /** A quote goes to what is being written already; else it begins an answer to the quoted post. */
    quote: useCallback(
      (post: PostView, quote: QuoteInput) => {
        if (writing && 'draft' in writing) setWriting({ ...writing, quotes: withQuote(writing.quotes, quote) })
        else void begin(post, quote)
      },
      [begin, writing],
    ),
    edit: useCallback((post: StandingPost) => setWriting({ edits: post }), []),
    reopen: (out: Outgoing) => {
      const { draftId, id, parentId, markdown, quotes, start, mark = null, insteadOf = null } = out
      const words = { title: '', topics: [], mark, insteadOf, ...start }
      const draft = { id: draftId, roomId, threadId, parentId, postId: id, ...words }
      setWriting({ draft: { ...draft, markdown, quotes }, quotes, answers: undefined })
    },
    setQuotes: (quotes: QuoteInput[]) =>
      setWriting((before) => (before && 'draft' in before ? { ...before, quotes } : before)),
    stop: () => setWriting(undefined),
  }
}
