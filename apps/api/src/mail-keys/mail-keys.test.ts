import { endMembership } from '@cloakroom/contract/members.ts'
import { keepMailKey, readMailKey, removeMailKey } from '@cloakroom/contract/mail-keys.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { nothingLeftToDo } from '../mail/afterwards.ts'
import type { Mail } from '../mail/mailer.ts'
import { caughtMails } from '../mail/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { findMailKeyAt } from '../vault/find-mail-key.ts'
import { openPgp } from './open-pgp.ts'
import { aKeyPair } from './testing.ts'

let t: TestHouse
let mails: Mail[]
let ana: TestMember

beforeEach(async () => {
  const caught = caughtMails()
  ;({ mails } = caught)
  t = await aHouse({ mailer: caught.mailer })
  ana = await aMember(t, { address: 'ana@home.example' })
})
afterEach(() => t.close())

const keysKept = () => asOwner<{ sealed: Buffer }>(t, 'select sealed from vault.mail_keys')

test('a member gives a key, is told by two mails, and takes it away again', async () => {
  const { publicKey } = await aKeyPair([{ name: 'Ana Ruiz', email: 'ana@bureau.example' }])
  const { key } = await ana.call(keepMailKey, { body: { armored: publicKey } })
  expect(key).toEqual({ fingerprint: expect.stringMatching(/^([0-9A-F]{4} ){9}[0-9A-F]{4}$/), endsOn: null })
  expect(await ana.call(readMailKey)).toEqual({ key })
  await nothingLeftToDo()
  const told = mails.map(({ to, subject, isNeverSealed = false }) => ({ to, subject, isNeverSealed }))
  const to = 'ana@home.example'
  expect(told).toHaveLength(2)
  expect(told).toContainEqual({ to, subject: 'How your mail is sealed', isNeverSealed: true })
  expect(told).toContainEqual({ to, subject: 'You can read this', isNeverSealed: false })
  expect(mails.find(({ isNeverSealed }) => isNeverSealed)!.text).toContain(key!.fingerprint)
  expect(await findMailKeyAt(t.house, 'ana@home.example')).toContain('BEGIN PGP PUBLIC KEY')
  expect(await findMailKeyAt(t.house, 'ana@bureau.example')).toBeNull()
  expect(await ana.call(removeMailKey)).toEqual({ key: null })
  await nothingLeftToDo()
  expect(mails.at(-1)).toMatchObject({ subject: 'How your mail is sealed', isNeverSealed: true })
  expect((await keysKept()).rows).toEqual([])
})

test('of a key only what is needed is kept, and that sealed', async () => {
  const names = [
    { name: 'Ana Ruiz', email: 'ana@bureau.example' },
    { name: 'Ana, deputy head', email: 'head@bureau.example' },
  ]
  const { publicKey } = await aKeyPair(names, { subkeys: [{ sign: false }, { sign: true }] })
  await ana.call(keepMailKey, { body: { armored: publicKey } })
  const { rows } = await keysKept()
  expect(rows[0]!.sealed.toString('latin1')).not.toMatch(/bureau|PGP/)
  const { readKey } = await openPgp()
  const kept = await readKey({ armoredKey: (await findMailKeyAt(t.house, 'ana@home.example'))! })
  expect(kept.getUserIDs()).toEqual(['Ana Ruiz <ana@bureau.example>'])
  expect(kept.subkeys).toHaveLength(1)
  await kept.getEncryptionKey()
})

test('a key ends when the part ends that mail is sealed to, if that comes first', async () => {
  const day = 86_400
  const endsOn = async (more: Parameters<typeof aKeyPair>[1]) => {
    const { publicKey } = await aKeyPair(undefined, more)
    const { key } = await ana.call(keepMailKey, { body: { armored: publicKey } })
    expect(await ana.call(readMailKey)).toEqual({ key })
    return key?.endsOn
  }
  const inDays = (days: number) => new Date(Date.now() + days * day * 1000).toISOString().slice(0, 10)
  expect([inDays(30), inDays(31)]).toContain(await endsOn({ subkeys: [{ keyExpirationTime: 30 * day }] }))
  const both = { keyExpirationTime: 20 * day, subkeys: [{ keyExpirationTime: 90 * day }] }
  expect([inDays(20), inDays(21)]).toContain(await endsOn(both))
  // What only signs may end before.
  expect(await endsOn({ subkeys: [{}, { sign: true, keyExpirationTime: day }] })).toBeNull()
})

test.each([
  ['what is no key', 'mail_key.unreadable', async () => 'A key, believe me.'],
  ['two keys at once', 'mail_key.unreadable', async () => twoKeys()],
  ['a private key', 'mail_key.private', async () => (await aKeyPair()).privateKey],
  ['a key that has ended', 'mail_key.ended', async () => endedKey()],
  ['a key that was revoked', 'mail_key.ended', async () => revokedKey()],
  ['a key that only signs', 'mail_key.cannot_seal', async () => (await aKeyPair(undefined, { subkeys: [] })).publicKey],
])('refuses %s', async (_, code, made) => {
  const answer = await ana.ask(keepMailKey, { body: { armored: await made() } })
  expect([answer.statusCode, answer.json().code]).toEqual([422, code])
  expect((await keysKept()).rows).toEqual([])
  await nothingLeftToDo()
  expect(mails).toEqual([])
})

test('a key is its member’s alone, and goes with their membership', async () => {
  const { publicKey } = await aKeyPair()
  await ana.call(keepMailKey, { body: { armored: publicKey } })
  const steward = await aMember(t, { isSteward: true })
  expect(await steward.call(readMailKey)).toEqual({ key: null })
  await steward.call(removeMailKey)
  expect((await keysKept()).rows).toHaveLength(1)
  await steward.call(endMembership, { params: { memberId: ana.memberId } })
  expect((await keysKept()).rows).toEqual([])
  expect(await findMailKeyAt(t.house, 'ana@home.example')).toBeNull()
})

async function endedKey(): Promise<string> {
  return (await aKeyPair(undefined, { keyExpirationTime: 60, date: new Date(Date.now() - 3_600_000) })).publicKey
}

async function revokedKey(): Promise<string> {
  const { revokeKey, readKey } = await openPgp()
  const { publicKey, revocationCertificate } = await aKeyPair()
  return (await revokeKey({ key: await readKey({ armoredKey: publicKey }), revocationCertificate })).publicKey
}

async function twoKeys(): Promise<string> {
  const { readKey, PacketList, armor, enums } = await openPgp()
  const packets = new PacketList()
  for (const { publicKey } of [await aKeyPair(), await aKeyPair()])
    packets.push(...(await readKey({ armoredKey: publicKey })).toPacketList())
  return armor(enums.armor.publicKey, packets.write())
}
