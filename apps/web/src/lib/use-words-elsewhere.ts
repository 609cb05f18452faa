import { previewElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

type Passage = { roomId: string; postId: string; passage: string; keepInstitutions: boolean; toAsk?: boolean }

/** A passage as it would stand in another room, or before its writer who is asked about it. */
export function useWordsElsewhere(
  { roomId, postId, passage, keepInstitutions, toAsk = false }: Passage,
  isWanted = true,
) {
  return useQuery({
    enabled: isWanted,
    queryKey: [...keys.preview(roomId, postId), 'elsewhere', passage, keepInstitutions, toAsk],
    queryFn: () => call(previewElsewhere, { params: { roomId, postId }, body: { passage, keepInstitutions, toAsk } }),
    retry: false,
  })
}
