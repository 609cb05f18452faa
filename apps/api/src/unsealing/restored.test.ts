import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { forgetAgain } from '@cloakroom/database/forget-again.ts'
import { stopUnsealing } from '@cloakroom/contract/unsealings.ts'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyDatabase } from '../retention/testing-copy.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { agreed, aSteward, HOUR_MS, leftOf, nowhere, opened, read, seenBy, turn } from './testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember

beforeEach(async () => {
  t = await aHouse()
  ana = await aSteward(t)
  ben = await aSteward(t)
})
afterEach(() => t.close())

/** What the house does before it opens its doors. */
async function boot(): Promise<number> {
  const owner = new Client({ connectionString: t.database.ownerUrl })
  await owner.connect()
  try {
    return (await forgetAgain(owner, t.house.forgotten, { now: t.clock.now(), posts: false })).unsealings
  } finally {
    await owner.end()
  }
}

it('what was stopped does not go on in an older copy of the database', async () => {
  const id = await agreed(t, [ana, ben], nowhere())
  const runs = await agreed(t, [ana, ben], nowhere())
  const copy = await copyDatabase(t)
  await ana.call(stopUnsealing, { params: { unsealingId: id } })
  await copy.putBack()
  expect(await leftOf(t, id)).toEqual({ outcomes: 1, secrets: 2 })
  expect(await boot()).toBe(1)
  expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
  t.clock.advance(72 * HOUR_MS)
  await expect(turn(ana, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
  expect((await seenBy(ben, id))?.unsealing.state).toBe('stopped')
  await turn(ana, runs)
})

it('what both have read is not read again in an older copy', async () => {
  const id = await opened(t, [ana, ben], nowhere())
  const copy = await copyDatabase(t)
  for (const steward of [ana, ben]) await read(steward, id, 'name')
  await copy.putBack()
  expect(await boot()).toBe(1)
  await expect(read(ana, id, 'name')).rejects.toMatchObject({ code: 'unsealing.not_now' })
})

it('is stopped where the list cannot be written, which the house makes up for', async () => {
  const id = await agreed(t, [ana, ben], nowhere())
  const { forgotten } = t.house
  t.house.forgotten = openForgottenList(t.house.config.dataDirectory, Buffer.alloc(32))
  await ana.call(stopUnsealing, { params: { unsealingId: id } })
  t.house.forgotten = forgotten
  expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
  await boot()
  expect((await forgotten.read()).filter(({ what }) => what === 'unsealing').map(({ step }) => step)).toEqual(['done'])
})
