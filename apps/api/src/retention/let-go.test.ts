import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, aMember, type TestHouse } from '../testing.ts'
import { letGo } from './let-go.ts'

const DAY_MS = 86_400_000
let t: TestHouse

beforeAll(async () => void (t = await aHouse()))
afterAll(() => t.close())

test('what has had its time goes, and nothing else', async () => {
  const { memberId } = await aMember(t)
  const ago = (days: number) => new Date(t.clock.now().getTime() - days * DAY_MS)
  await asOwner(t, 'delete from sessions')
  for (const [name, days] of [
    ['kept', -1],
    ['gone', 0],
  ] as const) {
    await asOwner(t, 'insert into sessions values ($1, gen_random_uuid(), $2, now(), $3)', [name, memberId, ago(days)])
    await asOwner(t, 'insert into sign_in_links values ($1, $2, $3)', [name, memberId, ago(days)])
  }
  for (const [token, state, days] of [
    ['kept', 'open', -1],
    ['lapsed', 'open', 0],
    ['withdrawn', 'withdrawn', -1],
  ] as const)
    await asOwner(
      t,
      `with i as (insert into invitations values (gen_random_uuid(), $1, 'invitation', '', false, $2, now(), $3) returning id)
       insert into vault.invitation_addresses select id, decode(md5($1), 'hex'), 'sealed' from i`,
      [token, state, ago(days)],
    )
  for (const days of [99, 101])
    await asOwner(t, `insert into digest_deliveries values ($1, 'daily', $2, $2, 'sent')`, [memberId, ago(days)])

  await letGo(t.house)
  const left = async (sql: string) => (await asOwner<{ it: string }>(t, sql)).rows.map(({ it }) => it)
  expect(await left('select id_hash as it from sessions')).toEqual(['kept'])
  expect(await left('select token_hash as it from sign_in_links')).toEqual(['kept'])
  expect(
    await left('select token_hash as it from vault.invitation_addresses join invitations i on i.id = invitation_id'),
  ).toEqual(['kept'])
  expect(await left('select state as it from digest_deliveries')).toEqual(['sent'])
})
