import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type Aim, draftToWrite } from './aim.ts'
import { findDrafts, keep, useDrafts } from './drafts.ts'

/** A thread of a room, or the place of a new one. */
export type Place = Pick<Aim, 'roomId' | 'threadId'>

/** Puts a quote among the words that are being written at a place, keeps them, and goes there to write on. */
export function useGoOnWriting(quote: QuoteInput) {
  const client = useQueryClient()
  const navigate = useNavigate()
  useDrafts()
  return useMutation({
    mutationFn: async (into: Place) => {
      await keep(client, draftToWrite(await findDrafts(client), { ...into, parentId: null }, quote))
      await navigate(wayTo(into), { state: 'write' })
    },
  })
}

function wayTo({ roomId, threadId }: Place): string {
  return threadId === null ? `/rooms/${roomId}` : `/rooms/${roomId}/threads/${threadId}`
}
