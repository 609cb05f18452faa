import { readSealedNote, readSharedNote } from '@cloakroom/contract/sealed-notes.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

/** A sealed version. It never changes, so it is read once. */
export function useSealedNote(roomId: string, noteId: string, version: number) {
  return useQuery({
    queryKey: keys.sealedNote(roomId, noteId, version),
    queryFn: ({ signal }) =>
      call(readSealedNote, { params: { roomId, noteId }, query: { version: String(version) }, signal }),
    staleTime: Infinity,
  })
}

/** What a link for outsiders opens. */
export function useSharedNote(token: string) {
  return useQuery({
    queryKey: keys.sharedNote(token),
    queryFn: ({ signal }) => call(readSharedNote, { params: { token }, signal }),
    staleTime: Infinity,
  })
}
