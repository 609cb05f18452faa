import { readDesk, type DeskView } from '@cloakroom/contract/desk.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

/** What waits for the moderators of a room. Looked at again each half minute: nothing live tells of it. */
export function useDesk(roomId: string, isOn = true) {
  return useQuery({
    enabled: isOn,
    queryKey: keys.desk(roomId),
    queryFn: ({ signal }): Promise<DeskView> => call(readDesk, { params: { roomId }, signal }),
    refetchInterval: 30_000,
  })
}

/** How many things moderators are to decide: not what waits for its writer. */
export function toDecide(desk: DeskView | undefined): number {
  return desk?.items.filter(({ held }) => held.state === 'waiting').length ?? 0
}
