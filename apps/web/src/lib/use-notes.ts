import { listNotes, readNoteDraft, type NoteDraftView } from '@cloakroom/contract/notes.ts'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** The notes of a room as I see them, and what is mine in those that are shown to their speakers. */
export function useNotes(roomId: string) {
  return useQuery({
    queryKey: keys.notes(roomId),
    queryFn: ({ signal }) => call(listNotes, { params: { roomId }, signal }),
  })
}

const EVERY_MINUTE = 60_000

/** A note as those who draft it see it. No frame tells that a speaker has masked something, so it is looked at anew while it is with its speakers. */
export function useNoteDraft(roomId: string, noteId: string | undefined) {
  return useQuery({
    queryKey: keys.noteDraft(roomId, noteId ?? ''),
    queryFn: ({ signal }) => call(readNoteDraft, { params: { roomId, noteId: noteId ?? '' }, signal }),
    enabled: noteId !== undefined,
    refetchInterval: ({ state }) => (state.data?.note.state === 'shown' ? EVERY_MINUTE : false),
  })
}

/** Keeps the draft that a write was answered with; the list of notes is asked for anew. */
export function keepDraft(client: QueryClient, roomId: string, draft: NoteDraftView): void {
  client.setQueryData(keys.noteDraft(roomId, draft.note.id), draft)
  void client.invalidateQueries({ queryKey: keys.notes(roomId), exact: true })
}
