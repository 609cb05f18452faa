import {
  agreeToUnsealing,
  answerUnsealing,
  askForUnsealing,
  listMyUnsealings,
  readOutcome,
  stopUnsealing,
  turnKey,
} from '@cloakroom/contract/unsealings.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import { asOwner } from '../digests/testing.ts'
import { keepPassPhrase } from '../vault/keep.ts'
import { hashPassPhrase } from '../vault/pass-phrase-hash.ts'
import type { Debate } from './debate.ts'
import { know, newWord, person, type World } from './world.ts'

const HOUR_MS = 3_600_000

/** Two stewards unseal what somebody said where nobody is named; they are answered. Another unsealing is agreed on and runs, and one is stopped. */
export async function unseal(world: World, debates: Debate[], doTheJobs: () => Promise<void>): Promise<void> {
  for (const key of ['steward', 'keeper']) await choosePassPhrase(world, key)
  await asOwner(world.t, `update stewards_since set since = since - interval '30 days'`)
  const [unattributed, named] = [debates[2]!, debates[0]!]
  const opened = await agreeOn(world, unattributed, 'eva', doTheJobs)
  const stopped = await agreeOn(world, named, 'ben')
  await doTheJobs()
  const { notices } = await person(world, 'eva').call(listMyUnsealings)
  if (notices.length !== 1) throw new Error('the writer was not told of their own words')
  const words = `I was speaking of ${newWord(world, 'unsealing-answer', 'eva', unattributed.roomId)}`
  await person(world, 'eva').call(answerUnsealing, { params: { unsealingId: opened }, body: { words } })
  await person(world, 'keeper').call(stopUnsealing, { params: { unsealingId: stopped } })
  world.t.clock.advance(72 * HOUR_MS)
  for (const key of ['steward', 'keeper'])
    await person(world, key).call(turnKey, {
      params: { unsealingId: opened },
      body: { passPhrase: phraseOf(world, key) },
    })
  for (const part of ['answer', 'name'] as const)
    await person(world, 'steward').call(readOutcome, {
      params: { unsealingId: opened },
      body: { passPhrase: phraseOf(world, 'steward'), part },
    })
  await agreeOn(world, named, 'ana')
  await doTheJobs()
}

async function agreeOn(
  world: World,
  { roomId, posts }: Debate,
  key: string,
  inBetween = async () => {},
): Promise<string> {
  const id = know(world, 'unsealingId', crypto.randomUUID())
  const ground = `It was read to me in ${newWord(world, 'unsealing-ground', 'steward', null)}`
  await person(world, 'steward').call(askForUnsealing, {
    body: {
      id,
      reason: 'court-order',
      roomId,
      postId: posts.get(key)!,
      ground,
      passPhrase: phraseOf(world, 'steward'),
    },
  })
  await inBetween()
  const body = { passPhrase: phraseOf(world, 'keeper') }
  await person(world, 'keeper').call(agreeToUnsealing, { params: { unsealingId: id }, body })
  return id
}

function phraseOf(world: World, key: string): string {
  return person(world, key).facts.passPhrase
}

async function choosePassPhrase(world: World, key: string): Promise<void> {
  const hash = await hashPassPhrase(phraseOf(world, key))
  await asStranger(world.t.house.web.pool, (tx) => keepPassPhrase(tx, person(world, key).memberId, hash))
}
