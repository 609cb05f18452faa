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

/** How many posts moderators are to decide on: not what waits for its writer. */
export function toDecide(desk: DeskView | undefined): number {
  return desk?.items.filter(({ held }) => held.state === 'waiting').length ?? 0
}

/** The same with those who ask to be let in. */
export function toAnswer(desk: DeskView | undefined): number {
  return toDecide(desk) + (desk?.asking ?? 0)
}
