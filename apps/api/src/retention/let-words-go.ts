import { asStranger } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { tellWhereQuoted } from '../quotes/tell-where-quoted.ts'
import { noteForgotten } from './note-forgotten.ts'

/** Deletes the words of rooms that were closed as long ago as the charter of each post lets its words stay. */
export async function letWordsGo(house: Pick<House, 'web' | 'now' | 'keys' | 'forgotten'>): Promise<void> {
  await asStranger(house.web.pool, async (tx) => {
    const { rows } = await tx.$client.query<{ room_id: string }>('select * from let_words_go($1) as room_id', [
      house.now(),
    ])
    const gone = []
    for (const { room_id: roomId } of rows) {
      const { before } = await recordAct(tx, house, 'words.let_go', ['room', roomId])
      await tellWhereQuoted(tx, roomId)
      gone.push({ what: 'words' as const, ids: [roomId], head: before })
    }
    await noteForgotten(tx, house, gone)
  })
}
