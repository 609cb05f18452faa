import { readMe } from '@cloakroom/contract/members.ts'
import * as contract from '@cloakroom/contract/sessions.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHouse, aMember, aStranger, type TestHouse } from '../testing.ts'

let t: TestHouse
beforeAll(async () => {
  t = await aHouse()
})
afterAll(() => t.close())

const address = 'robin@example.org'
const passPhrase = 'seven quiet herons wade'

test('a member signs in, is somebody, and signs out', async () => {
  const robin = await aMember(t, { personalName: 'Robin Vale', address, passPhrase })
  const answer = await aStranger(t).ask(contract.signIn, { body: { address: ' Robin@Example.org ', passPhrase } })
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ id: robin.memberId, personalName: 'Robin Vale' })
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^cloakroom=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/)
  const browser = aStranger(t, cookie.split(';')[0])
  expect(await browser.call(readMe)).toMatchObject({ id: robin.memberId })
  const out = await browser.ask(contract.signOut)
  expect(out.statusCode).toBe(204)
  expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(out.headers['set-cookie']).toMatch(/^cloakroom=; .*Max-Age=0/)
  await expect(browser.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
})
