import { listSentDigests } from '@cloakroom/contract/digests.ts'
import { amendMe } from '@cloakroom/contract/members.ts'
import { followRoom, followThread } from '@cloakroom/contract/subscriptions.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { setDigestTime } from '@cloakroom/contract/topics.ts'
import type { Debate } from './debate.ts'
import { know, newWord, person, ROOMS, room, type World } from './world.ts'

/** Rooms and threads are followed by their members, each in another way; somebody reads in another language; and questions are asked of those who know. */
export async function followPlaces(world: World, debates: Debate[]): Promise<void> {
  const wishes = [
    { rhythm: 'at_once', level: 'extracts' },
    { rhythm: 'at_once', level: 'titles' },
    { rhythm: 'daily', level: 'counts' },
  ] as const
  for (const { roomId, threadId } of debates) {
    const name = Object.keys(ROOMS).find((one) => room(world, one) === roomId) ?? ''
    const { moderator, members } = ROOMS[name]!
    for (const [index, key] of [moderator, ...members].entries()) {
      const body = wishes[index % wishes.length]!
      await person(world, key).call(followRoom, { params: { roomId }, body })
      await person(world, key).call(followThread, { params: { roomId, threadId }, body })
      await person(world, key).call(amendMe, { body: { fields: ['m-coc'] } })
    }
    const [asker = moderator] = members
    const title = `Who keeps ${newWord(world, 'title', asker, roomId)}?`
    const markdown = `I never understood ${newWord(world, 'post-words', asker, roomId)}.`
    const ids = [know(world, 'threadId', crypto.randomUUID()), know(world, 'postId', crypto.randomUUID())] as const
    const body = { id: ids[0], title, topics: ['m-coc'], post: { id: ids[1], markdown } }
    await person(world, asker).call(startThread, { params: { roomId }, body })
  }
  const time = { hour: 6, weekday: 1, timeZone: 'UTC', language: 'ar' as const }
  await person(world, 'dan').call(setDigestTime, { body: time })
}

/** Everybody's archive, so that everybody else tries it. */
export async function knowDigests(world: World): Promise<void> {
  for (const reader of world.people.values()) {
    const answer = await reader.ask(listSentDigests)
    if (answer.statusCode !== 200) continue
    const { digests } = listSentDigests.reply!.parse(answer.json())
    for (const { id } of digests.slice(0, 2)) know(world, 'digestId', id)
  }
}
