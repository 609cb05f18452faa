import { createHash } from 'node:crypto'
import { wordsWait } from '@cloakroom/charter/batches.ts'
import { castBallot, openPoll, withdrawPoll } from '@cloakroom/contract/polls.ts'
import { closeDuePolls } from '../polls/close-due-polls.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { newWord, person, ROOMS, type World } from './world.ts'

/** A room, and what each of its members wrote there. */
type Said = { roomId: string; posts: ReadonlyMap<string, string> }

/** Whoever opened the debate asks, for an hour; everybody votes, the opener twice. */
export async function ask(world: World, name: string, { roomId, posts }: Said): Promise<void> {
  const [opener = '', ...others] = posts.keys()
  const params = { roomId, postId: posts.get(opener)! }
  const word = newWord(world, 'room-words', opener, roomId)
  const options = [`Let ${word} be`, 'Go on']
  const body = { method: 'choice', question: `What of ${word}?`, options, hours: 1 } as const
  await person(world, opener).call(openPoll, { params, body: { ...body, options } })
  if (wordsWait(ROOMS[name]!)) await nextQuarter(world.t)
  await closeDuePolls(world.t.house)
  for (const [at, key] of [opener, ...others, opener].entries()) {
    const token = createHash('sha256').update(`${roomId} ${key}`).digest('base64url')
    const ballot = { method: 'choice', option: at % 2 } as const
    await person(world, key).call(castBallot, { params, body: { token, ballot } })
  }
}

/** Another one asks what stays open, and a third withdraws what they asked. */
export async function askAnew(world: World, { roomId, posts }: Said): Promise<void> {
  const [, standing, withdrawn] = posts.keys()
  for (const key of [standing, withdrawn].filter((one) => one !== undefined)) {
    const question = `Whether ${newWord(world, 'room-words', key, roomId)} holds`
    const params = { roomId, postId: posts.get(key)! }
    await person(world, key).call(openPoll, { params, body: { method: 'consent', question, hours: 24 * 60 } })
    // Where words wait, nobody can vote yet.
    const ballot = { method: 'consent', stance: 'agree' } as const
    await person(world, key).ask(castBallot, { params, body: { token: 'v'.repeat(43), ballot } })
    if (key === withdrawn) await person(world, key).call(withdrawPoll, { params })
  }
}
