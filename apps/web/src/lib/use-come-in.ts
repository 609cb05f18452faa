import type { MeView } from '@cloakroom/contract/members.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { keys } from './query-keys.ts'

/** After signing in: forget what was known before, and go where the member wanted to go. */
export function useComeIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { state } = useLocation()
  return async (me: MeView) => {
    client.clear()
    client.setQueryData(keys.me(), me)
    await navigate(goingTo(state), { replace: true })
  }
}

/** Only addresses of the house itself: where to go comes from our own pages, and is checked all the same. */
export function goingTo(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('goingTo' in state)) return '/'
  return typeof state.goingTo === 'string' && /^\/(?!\/)/.test(state.goingTo) ? state.goingTo : '/'
}
