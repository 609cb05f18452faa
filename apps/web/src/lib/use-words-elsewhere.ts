import { previewElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

type Passage = { roomId: string; postId: string; passage: string; keepInstitutions: boolean }

/** A passage as it would stand in another room. */
export function useWordsElsewhere({ roomId, postId, passage, keepInstitutions }: Passage, isAsked = true) {
  return useQuery({
    enabled: isAsked,
    queryKey: [...keys.preview(roomId, postId), 'elsewhere', passage, keepInstitutions],
    queryFn: () => call(previewElsewhere, { params: { roomId, postId }, body: { passage, keepInstitutions } }),
    retry: false,
  })
}
