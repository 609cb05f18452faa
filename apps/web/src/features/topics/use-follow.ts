import { RHYTHMS, subscribe, unsubscribe } from '@cloakroom/contract/topics.ts'
import type { listSubscriptions, SubscriptionView } from '@cloakroom/contract/topics.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'

type Followed = z.output<NonNullable<typeof listSubscriptions.reply>>

/** Follows a topic in a rhythm, or (any other word) no longer. The list shows it at once and is put right if the house refuses. */
export function useFollow(topicId: string) {
  const client = useQueryClient()
  const show = (change: (subscriptions: SubscriptionView[]) => SubscriptionView[]) =>
    client.setQueryData<Followed>(keys.subscriptions(), (known) =>
      known ? { ...known, subscriptions: change(known.subscriptions) } : known,
    )
  return useMutation({
    mutationFn: async (wished: string) => {
      const rhythm = RHYTHMS.find((known) => known === wished)
      const others = (all: SubscriptionView[]) => all.filter((subscription) => subscription.topicId !== topicId)
      show((all) => (rhythm ? [...others(all), { topicId, rhythm }] : others(all)))
      if (rhythm) await call(subscribe, { params: { topicId }, body: { rhythm } })
      else await call(unsubscribe, { params: { topicId } })
    },
    onError: (error) => announce(errorWords(error)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.subscriptions() })
      await client.invalidateQueries({ queryKey: ['next-digest'] })
    },
  })
}
