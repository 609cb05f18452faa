import { asStranger } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'

/** Deletes the words of rooms that were closed as long ago as the charter of each post lets its words stay. */
export async function letWordsGo(house: Pick<House, 'web' | 'now'>): Promise<void> {
  await asStranger(house.web.pool, (tx) => tx.$client.query('select let_words_go($1)', [house.now()]))
}
