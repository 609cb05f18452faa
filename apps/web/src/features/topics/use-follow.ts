import type { listSubscriptions, SubscriptionView } from '@cloakroom/contract/topics.ts'
import { subscribe, unsubscribe } from '@cloakroom/contract/topics.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import type { Wish } from '#ui/wish-fields.tsx'

type Followed = z.output<NonNullable<typeof listSubscriptions.reply>>

/** Follows a topic as wished; with null, no longer. The list shows it at once and is put right if the house refuses. */
export function useFollow(topicId: string) {
  const client = useQueryClient()
  const show = (change: (subscriptions: SubscriptionView[]) => SubscriptionView[]) =>
    client.setQueryData<Followed>(keys.subscriptions(), (known) =>
      known ? { ...known, subscriptions: change(known.subscriptions) } : known,
    )
  return useMutation({
    // One wish after the other, so that the last one is kept.
    scope: { id: `follow ${topicId}` },
    mutationFn: async (wish: Wish | null) => {
      const others = (all: SubscriptionView[]) => all.filter((subscription) => subscription.topicId !== topicId)
      show((all) => (wish ? [...others(all), { topicId, ...wish }] : others(all)))
      if (wish) await call(subscribe, { params: { topicId }, body: wish })
      else await call(unsubscribe, { params: { topicId } })
    },
    onError: (error) => announce(errorWords(error)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.subscriptions() })
      await client.invalidateQueries({ queryKey: ['next-digest'] })
    },
  })
}
