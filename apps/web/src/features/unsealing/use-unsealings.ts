import {
  agreeToUnsealing,
  askForUnsealing,
  listUnsealings,
  readOutcome,
  stopUnsealing,
  turnKey,
} from '@cloakroom/contract/unsealings.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

/** What stewards have asked for. Read anew each minute: hours pass, and others act. */
export function useUnsealings() {
  return useQuery({
    queryKey: keys.stewards.unsealings(),
    queryFn: ({ signal }) => call(listUnsealings, { signal }),
    refetchInterval: 60_000,
  })
}

type Ask = z.input<NonNullable<typeof askForUnsealing.body>>

export function useAsk() {
  const onSettled = useReread()
  return useMutation({ mutationFn: (body: Ask) => call(askForUnsealing, { body }), onSettled })
}

/** The steps after the asking; each answers with the unsealing as it stands then. */
export function useStep(unsealingId: string) {
  const onSettled = useReread()
  const params = { unsealingId }
  return useMutation({
    mutationFn: ({ step, passPhrase }: { step: 'agree' | 'turn' | 'stop'; passPhrase: string }) => {
      if (step === 'stop') return call(stopUnsealing, { params })
      return call(step === 'agree' ? agreeToUnsealing : turnKey, { params, body: { passPhrase } })
    },
    onSettled,
  })
}

/** What was found is kept by nobody but the page that shows it. */
export function useOutcome(unsealingId: string) {
  return useMutation({
    mutationFn: (body: { passPhrase: string; part: 'answer' | 'name' }) =>
      call(readOutcome, { params: { unsealingId }, body }),
    gcTime: 0,
  })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: keys.stewards.unsealings() })
}
