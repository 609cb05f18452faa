import { bringTopicBack, retireTopic } from '@cloakroom/contract/topics.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'

/** Retires a topic, or brings it back. */
export function useKeepTopics(topicId: string) {
  const readAgain = useReadTopicsAgain()
  const retire = useMutation({
    mutationFn: (isRetired: boolean) => call(isRetired ? retireTopic : bringTopicBack, { params: { topicId } }),
    onSuccess: async (_, isRetired) => {
      announce(say(isRetired ? 'keep-topics.retired' : 'keep-topics.brought-back'))
      await readAgain()
    },
  })
  return { retire, error: retire.error ? errorWords(retire.error) : undefined }
}

/** A tab keeps the tree for a while; whoever changed it reads it anew. */
export function useReadTopicsAgain() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: keys.topics() })
}
