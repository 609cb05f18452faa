import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIVE_PATH } from '@cloakroom/contract/live.ts'
import { changePassPhrase } from '@cloakroom/contract/members.ts'
import { signIn, signOut } from '@cloakroom/contract/sessions.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { openViewers } from './viewers.ts'

let t: TestHouse
let origin: string
beforeAll(async () => {
  t = await aHouse()
  origin = await t.listen()
})
afterAll(() => t.close())

async function aSocket(cookie: string): Promise<{ closed: Promise<number> }> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${LIVE_PATH}`, {
    headers: { cookie, origin: t.house.config.publicUrl },
  })
  await once(socket, 'open')
  return { closed: once(socket, 'close').then(([code]) => Number(code)) }
}

/** How often the store is asked while `work` is done. */
async function questions(work: () => Promise<unknown>): Promise<number> {
  let asked = 0
  const count = () => void asked++
  t.house.web.pool.on('acquire', count)
  await work()
  t.house.web.pool.off('acquire', count)
  return asked
}

test('a burst of requests asks once, and after half a second once more', async () => {
  const { cookie, memberId } = await aMember(t)
  const viewers = openViewers(t.house)
  const burst = () => Promise.all(Array.from({ length: 30 }, () => viewers.find(cookie)))
  expect(await questions(burst)).toBe(1)
  expect(await questions(burst)).toBe(0)
  await sleep(550)
  expect(await questions(burst)).toBe(1)
  viewers.forget({ member: memberId })
  expect(await questions(burst)).toBe(1)
  viewers.forget({ member: crypto.randomUUID() })
  expect(await questions(burst)).toBe(0)
})

test('what another process ends is over within half a second, even if nobody tells', async () => {
  const { cookie } = await aMember(t)
  const here = openViewers(t.house)
  expect(await here.find(cookie)).not.toBeNull()
  await t.house.web.pool.query('delete from sessions')
  await sleep(550)
  expect(await here.find(cookie)).toBeNull()
})

test('a store that is away is asked again, not remembered', async () => {
  const { cookie } = await aMember(t)
  const owner = new Client({ connectionString: t.database.ownerUrl })
  await owner.connect()
  const viewers = openViewers(t.house)
  await owner.query('alter table sessions rename to sessions_away')
  await expect(viewers.find(cookie)).rejects.toThrow('Failed query')
  await owner.query('alter table sessions_away rename to sessions')
  await owner.end()
  expect(await viewers.find(cookie)).not.toBeNull()
})

test('signing out closes the sockets of that session, and no others', async () => {
  const [robin, ada] = await Promise.all([aMember(t), aMember(t)])
  const [hers, his, hisToo] = await Promise.all([ada, robin, robin].map((who: TestMember) => aSocket(who.cookie)))
  const begin = Date.now()
  await robin.call(signOut)
  expect([await his?.closed, await hisToo?.closed]).toEqual([4401, 4401])
  expect(Date.now() - begin).toBeLessThan(1_000)
  expect(await Promise.race([hers?.closed, sleep(200, 'still open')])).toBe('still open')
})

test('a new pass phrase closes the sockets of every other session', async () => {
  const given = { address: 'ada@example.org', passPhrase: 'seven quiet herons wade' }
  const ada = await aMember(t, given)
  const other = await aStranger(t).ask(signIn, { body: given })
  const [here, there] = [
    await aSocket(ada.cookie),
    await aSocket(String(other.headers['set-cookie']).split(';')[0] ?? ''),
  ]
  await ada.call(changePassPhrase, { body: { current: given.passPhrase, next: 'nine slow otters drift' } })
  expect(await there.closed).toBe(4401)
  expect(await Promise.race([here.closed, sleep(200, 'still open')])).toBe('still open')
})
