import type { QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { present } from '../door/present.ts'
import type { RequestFacts } from './find-request.ts'

/** The same for whoever asked and whoever is asked. */
export function presentRequest(request: RequestFacts): QuoteRequestView {
  const { id, postId, threadId, threadTitle, words, place, state, named, lapsesOn, at, noteId, noteTitle } = request
  const month = present('other-room').time(at)
  const note = noteId === null ? null : { id: noteId, title: noteTitle ?? '' }
  return { id, postId, threadId, threadTitle, words, month, place, note, state, isNamed: named !== null, lapsesOn }
}
