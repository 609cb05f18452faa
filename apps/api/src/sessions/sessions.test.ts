import { changePassPhrase, endMembership, readMe } from '@cloakroom/contract/members.ts'
import * as contract from '@cloakroom/contract/sessions.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aHouse, aMember, aStranger, type TestHouse } from '../testing.ts'

let t: TestHouse
beforeEach(async () => {
  t = await aHouse()
})
afterEach(() => t.close())

const address = 'robin@example.org'
const passPhrase = 'seven quiet herons wade'
const DAY = 24 * 60 * 60 * 1000

const browserOf = (answer: { headers: Record<string, unknown> }) =>
  aStranger(t, String(answer.headers['set-cookie']).split(';')[0])
const signIn = async (given: object = {}) =>
  aStranger(t).ask(contract.signIn, { body: { address, passPhrase, ...given } })
const linkIn = (text: string | undefined) => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? 'no link'

test('a member signs in, is somebody, and signs out', async () => {
  const robin = await aMember(t, { personalName: 'Robin Vale', address, passPhrase })
  const answer = await signIn({ address: ' Robin@Example.org ' })
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ id: robin.memberId, personalName: 'Robin Vale' })
  expect(answer.headers['set-cookie']).toMatch(
    /^cloakroom=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/,
  )
  const browser = browserOf(answer)
  expect(await browser.call(readMe)).toMatchObject({ id: robin.memberId })
  const out = await browser.ask(contract.signOut)
  expect(out.statusCode).toBe(204)
  expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(out.headers['set-cookie']).toMatch(/^cloakroom=; .*Max-Age=0/)
  await expect(browser.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  expect((await browser.ask(contract.signOut)).statusCode).toBe(204)
})

test('the store knows the hash of an id, and nothing of a browser', async () => {
  const { cookie } = await aMember(t)
  const { rows } = await t.house.web.pool.query<Record<string, unknown>>('select * from sessions')
  expect(Object.keys(rows[0] ?? {})).toEqual(['id_hash', 'public_id', 'member_id', 'started_on', 'expires_at'])
  expect(JSON.stringify(rows)).not.toContain(cookie.slice('cloakroom='.length))
})

test('over TLS the cookie belongs to this host alone', async () => {
  const secure = await aHouse({ isSecure: true })
  await aMember(secure, { address, passPhrase })
  const answer = await aStranger(secure).ask(contract.signIn, { body: { address, passPhrase } })
  expect(answer.headers['set-cookie']).toMatch(
    /^__Host-cloakroom=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax; Secure$/,
  )
  expect(answer.headers['strict-transport-security']).toContain('max-age')
  await secure.close()
})

test('a session ends after thirty days, used or not, whichever way the clock jumps', async () => {
  const robin = await aMember(t)
  t.clock.advance(29 * DAY)
  await expect(robin.call(readMe)).resolves.toBeTruthy()
  const later = await aMember(t)
  t.clock.advance(2 * DAY)
  await new Promise((resolve) => setTimeout(resolve, 510))
  await expect(robin.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(later.call(readMe)).resolves.toBeTruthy()
  t.clock.advance(-20 * DAY)
  await expect(later.call(readMe)).resolves.toBeTruthy()
})

test('cookies that are forged, cut, huge or of somebody else are nobody', async () => {
  const { cookie } = await aMember(t)
  const id = cookie.slice('cloakroom='.length)
  for (const forged of [
    `cloakroom=${'a'.repeat(40)}`,
    cookie.slice(0, -1),
    `${cookie}x`,
    'cloakroom=%E0%A4%A',
    `cloakroom=${id.toUpperCase()}`,
    `__Host-cloakroom=${id}`,
    'cloakroom',
    '=;;=;%%%',
    `cloakroom=${'z'.repeat(12_000)}`,
  ])
    await expect(aStranger(t, forged).call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(aStranger(t, `theirs=%E0%A4%A; ${cookie}; other=1`).call(readMe)).resolves.toBeTruthy()
})

test('one lists and ends one’s own sessions, and nobody else’s', async () => {
  const robin = await aMember(t, { address, passPhrase })
  const other = browserOf(await signIn())
  const { sessions } = await robin.call(contract.listSessions)
  expect(sessions).toHaveLength(2)
  expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1)
  const params = { sessionId: sessions.find(({ isThisOne }) => !isThisOne)?.id ?? '' }
  const stranger = await aMember(t)
  await expect(stranger.call(contract.endSession, { params })).rejects.toMatchObject({ code: 'not_found' })
  await other.call(readMe)
  await robin.call(contract.endSession, { params })
  await expect(other.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(robin.call(contract.endSession, { params })).rejects.toMatchObject({ code: 'not_found' })
})

test('a new pass phrase needs the old one, and ends every other session and link', async () => {
  const robin = await aMember(t, { address, passPhrase })
  const other = browserOf(await signIn())
  await aStranger(t).call(contract.askForSignInLink, { body: { address } })
  const token = linkIn((await t.mails.arrived()).at(-1)?.text)
  const next = 'nine slow otters drift'
  const change = (current: string, to: string) => robin.call(changePassPhrase, { body: { current, next: to } })
  await expect(change('not this one at all', next)).rejects.toMatchObject({ code: 'sign_in.refused' })
  await expect(change(passPhrase, 'password1234')).rejects.toMatchObject({ code: 'pass_phrase.too_weak' })
  await change(passPhrase, next)
  await expect(other.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(robin.call(readMe)).resolves.toBeTruthy()
  await expect(aStranger(t).call(contract.signInByLink, { body: { token } })).rejects.toMatchObject({
    code: 'link.not_open',
  })
  expect((await signIn()).statusCode).toBe(401)
  expect((await signIn({ passPhrase: next })).statusCode).toBe(201)
})

test('a membership that has ended has no session and starts none', async () => {
  const robin = await aMember(t, { address, passPhrase })
  const steward = await aMember(t, { isSteward: true })
  await robin.call(readMe)
  await aStranger(t).call(contract.askForSignInLink, { body: { address } })
  const token = linkIn((await t.mails.arrived()).at(-1)?.text)
  await steward.call(endMembership, { params: { memberId: robin.memberId } })
  await expect(robin.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  expect((await signIn()).statusCode).toBe(401)
  await expect(aStranger(t).call(contract.signInByLink, { body: { token } })).rejects.toMatchObject({
    code: 'link.not_open',
  })
  const before = t.mails.length
  expect(await aStranger(t).call(contract.askForSignInLink, { body: { address } })).toEqual({ sent: 'if_known' })
  expect(await t.mails.arrived()).toHaveLength(before)
})

describe('links', () => {
  test('a link signs in once, within half an hour', async () => {
    const robin = await aMember(t, { address, passPhrase })
    await aStranger(t).call(contract.askForSignInLink, { body: { address } })
    const [mail] = await t.mails.arrived()
    expect(mail).toMatchObject({ to: address })
    expect(mail?.text).toContain('http://localhost:8080/enter#')
    expect(`${mail?.html}${mail?.text}${mail?.subject}`).not.toContain('Robin')
    const token = linkIn(mail?.text)
    const tries = await Promise.all([1, 2, 3].map(() => aStranger(t).ask(contract.signInByLink, { body: { token } })))
    expect(tries.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['201', '404', '404'])
    const winner = tries.find(({ statusCode }) => statusCode === 201)
    expect(winner?.json()).toMatchObject({ id: robin.memberId })
    await aStranger(t).call(contract.askForSignInLink, { body: { address } })
    const late = linkIn((await t.mails.arrived()).at(-1)?.text)
    t.clock.advance(31 * 60 * 1000)
    await expect(aStranger(t).call(contract.signInByLink, { body: { token: late } })).rejects.toMatchObject({
      code: 'link.not_open',
    })
  })

  test('a link may bring a new pass phrase; a weak one does not use the link up', async () => {
    const robin = await aMember(t, { address, passPhrase })
    await aStranger(t).call(contract.askForSignInLink, { body: { address } })
    const token = linkIn((await t.mails.arrived())[0]?.text)
    const enter = (newPassPhrase: string) =>
      aStranger(t).call(contract.signInByLink, { body: { token, newPassPhrase } })
    await expect(enter('short')).rejects.toMatchObject({ code: 'pass_phrase.too_weak' })
    await enter('nine slow otters drift')
    await expect(robin.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
    expect((await signIn({ passPhrase: 'nine slow otters drift' })).statusCode).toBe(201)
  })
})

test('the store does not tell at what time of the day somebody signed in', async () => {
  await aMember(t)
  const { rows } = await t.house.web.pool.query<{ expires_at: Date }>('select expires_at from sessions')
  expect(rows.length).toBeGreaterThan(0)
  for (const { expires_at } of rows) expect(expires_at.toISOString()).toMatch(/T00:00:00\.000Z$/)
})
