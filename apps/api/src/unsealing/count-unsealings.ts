import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'

type Year = { year: number; asked: number; opened: number }

/** The counter that every member can see. */
export function countUnsealings(house: House, { memberId }: Viewer): Promise<{ years: Year[] }> {
  return readAsMember(house.web.pool, memberId, async (tx) => {
    const { rows } = await tx.$client.query<Year>('select year, asked, opened from count_unsealings()')
    return { years: rows.map(({ year, asked, opened }) => ({ year, asked, opened })) }
  })
}
