import { readHealth } from '@cloakroom/contract/health.ts'
import { expect, test } from 'vitest'
import { caughtMails } from '../mail/testing.ts'
import { aHouse, aMember, aStranger } from '../testing.ts'

test('the house is open when its database answers, whatever its mail server does', async () => {
  const { mailer } = caughtMails()
  const t = await aHouse({ mailer: { ...mailer, state: () => new Promise(() => {}) } })
  const begin = Date.now()
  expect(await aStranger(t).call(readHealth)).toEqual({ open: true, database: 'ok', mail: 'away' })
  expect(Date.now() - begin).toBeLessThan(4_000)
  await t.close()
})

test('without its database the house says so, to members too', async () => {
  const t = await aHouse()
  const robin = await aMember(t)
  await t.database.close()
  expect(await robin.call(readHealth)).toEqual({ open: false, database: 'away', mail: 'ok' })
  await t.close()
})
