import * as contract from '@cloakroom/contract/invitations.ts'
import { endMembership, readMe } from '@cloakroom/contract/members.ts'
import * as sessions from '@cloakroom/contract/sessions.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { letGo } from '../retention/let-go.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { findAddress } from '../vault/find-address.ts'
import { inviteFirstSteward } from './invite-first-steward.ts'

let t: TestHouse
beforeEach(async () => {
  t = await aHouse()
})
afterEach(() => t.close())

const passPhrase = 'seven quiet herons wade'
const DAY = 24 * 60 * 60 * 1000
const tokenIn = (text: string | null | undefined) => /\/invitation#([\w-]{43})/.exec(text ?? '')?.[1] ?? ''
const accepting = (token: string, given: object = {}) => ({
  body: { token, pledgeVersion: 1, personalName: 'Amina Okoye', passPhrase, ...given },
})
const accept = (token: string, given: object = {}) =>
  aStranger(t).call(contract.acceptInvitation, accepting(token, given))

async function invite(steward: TestMember, address: string, given: object = {}) {
  const id = crypto.randomUUID()
  const body = { id, address, reminder: 'met at the workshop', ...given }
  const view = await steward.call(contract.inviteMember, { body })
  const mail = (await t.mails.arrived()).at(-1)
  return { id, body, view, mail, token: tokenIn(mail?.text) }
}

const inVault = async () =>
  (await t.house.vault.pool.query<{ n: number }>('select count(*)::int as n from vault.invitation_addresses')).rows[0]
    ?.n

describe('the first steward', () => {
  test('enrols by a link that works once, with an address and no invitation', async () => {
    const link = await inviteFirstSteward(t.house)
    expect(link).toMatch(/^http:\/\/localhost:8080\/invitation#[\w-]{43}$/)
    const token = tokenIn(link)
    expect(await aStranger(t).call(contract.openInvitation, { body: { token } })).toMatchObject({
      kind: 'enrolment',
      pledge: { version: 1 },
    })
    await expect(accept(token)).rejects.toMatchObject({ code: 'address.needed' })
    const me = await accept(token, { address: 'Amina@Example.org' })
    expect(me).toMatchObject({ personalName: 'Amina Okoye', abilities: { stewards: true, opensRooms: true } })
    await expect(accept(token, { address: 'amina@example.org' })).rejects.toMatchObject({ code: 'link.not_open' })
    expect(await findAddress(t.house, me.id)).toBe('amina@example.org')
    const body = { address: 'amina@example.org', passPhrase }
    expect(await aStranger(t).call(sessions.signIn, { body })).toEqual(me)
    expect(await inviteFirstSteward(t.house)).toBeNull()
  })

  test('a second start prints a new link and voids the old one', async () => {
    const old = tokenIn(await inviteFirstSteward(t.house))
    const links = await Promise.all([inviteFirstSteward(t.house), inviteFirstSteward(t.house)])
    await expect(accept(old, { address: 'amina@example.org' })).rejects.toMatchObject({ code: 'link.not_open' })
    const outcomes = await Promise.allSettled(
      links.map((link, i) => accept(tokenIn(link), { address: `amina${i}@example.org` })),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('two tabs at once make one member', async () => {
    const token = tokenIn(await inviteFirstSteward(t.house))
    const given = { ...accepting(token, { address: 'amina@example.org' }) }
    const answers = await Promise.all([1, 2, 3, 4].map(() => aStranger(t).ask(contract.acceptInvitation, given)))
    expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['201', '404', '404', '404'])
    const { rows } = await t.house.web.pool.query('select from members')
    expect(rows).toHaveLength(1)
  })
})

describe('an invitation', () => {
  test('is mailed, read, accepted, and used up', async () => {
    const steward = await aMember(t, { isSteward: true, personalName: 'Stella Marsh' })
    const { view, mail, token } = await invite(steward, ' Wen@Example.org')
    expect(view).toMatchObject({ reminder: 'met at the workshop', state: 'open' })
    expect(mail?.to).toBe('wen@example.org')
    expect(JSON.stringify(mail)).not.toMatch(/Stella|Marsh|workshop/)
    const opened = await aStranger(t).call(contract.openInvitation, { body: { token } })
    expect(Object.keys(opened)).toEqual(['kind', 'pledge'])
    const answer = await aStranger(t).ask(
      contract.acceptInvitation,
      accepting(token, { personalName: '陈文', languages: ['zh-Hans', 'en'], timeZone: 'Asia/Shanghai' }),
    )
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ personalName: '陈文', timeZone: 'Asia/Shanghai' })
    const cookie = String(answer.headers['set-cookie']).split(';')[0]
    expect(await aStranger(t, cookie).call(readMe)).toMatchObject({
      personalName: '陈文',
      abilities: { stewards: false, opensRooms: false },
    })
    expect(await findAddress(t.house, answer.json<{ id: string }>().id)).toBe('wen@example.org')
    await expect(accept(token)).rejects.toMatchObject({ code: 'link.not_open' })
    await expect(aStranger(t).call(contract.openInvitation, { body: { token } })).rejects.toMatchObject({
      code: 'link.not_open',
    })
    const { invitations } = await steward.call(contract.listInvitations)
    expect(invitations).toMatchObject([{ id: view.id, state: 'accepted' }])
  })

  test('a name that carries a hat is refused with what was found, and leaves the invitation open', async () => {
    const steward = await aMember(t, { isSteward: true })
    const { token } = await invite(steward, 'silva@example.org')
    const refusal = await accept(token, { personalName: 'Dr A. Silva, INTERPOL' }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'words.carry_a_hat', details: { where: 'body/personalName' } })
    expect(refusal).toHaveProperty('details.findings.0.kind', 'hat')
    await expect(accept(token, { passPhrase: 'silvasilva12', personalName: 'Ana Silva' })).rejects.toMatchObject({
      code: 'pass_phrase.too_weak',
    })
    await expect(accept(token, { pledgeVersion: 7 })).rejects.toMatchObject({ code: 'pledge.outdated' })
    await expect(accept(token, { personalName: 'أمينة الحسن' })).resolves.toMatchObject({ personalName: 'أمينة الحسن' })
  })

  test('withdrawn, lapsed or made up, its link is not open, and the vault has forgotten the address', async () => {
    const steward = await aMember(t, { isSteward: true })
    const one = await invite(steward, 'one@example.org')
    await steward.call(contract.withdrawInvitation, { params: { invitationId: one.id } })
    expect(await inVault()).toBe(0)
    const two = await invite(steward, 'two@example.org')
    expect(await inVault()).toBe(1)
    t.clock.advance(15 * DAY)
    await letGo(t.house)
    expect(await inVault()).toBe(0)
    for (const token of [one.token, two.token, 'A'.repeat(43)])
      await expect(accept(token)).rejects.toMatchObject({ code: 'link.not_open' })
    const { invitations } = await steward.call(contract.listInvitations)
    expect(invitations.map(({ state }) => state).toSorted()).toEqual(['lapsed', 'withdrawn'])
  })

  test('unknown, invited, member’s and barred addresses look alike to the steward; only the address is told', async () => {
    const steward = await aMember(t, { isSteward: true })
    const gone = await aMember(t, { address: 'gone@example.org', passPhrase })
    await steward.call(endMembership, { params: { memberId: gone.memberId } })
    await aMember(t, { address: 'member@example.org', passPhrase })
    await invite(steward, 'invited@example.org')
    const sent = []
    for (const who of ['new', 'invited', 'member', 'gone']) sent.push(await invite(steward, `${who}@example.org`))
    const views = sent.map(({ view }) => ({ ...view, id: 'same' }))
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1)
    expect(sent.map(({ token }) => token !== '')).toEqual([true, true, false, false])
    expect(sent.map(({ mail }) => mail?.to)).toEqual(
      ['new', 'invited', 'member', 'gone'].map((who) => `${who}@example.org`),
    )
    expect(new Set(sent.map(({ mail }) => mail?.subject)).size).toBe(1)
  })

  test('of two invitations to one address only one makes a member', async () => {
    const steward = await aMember(t, { isSteward: true })
    const [one, two] = [await invite(steward, 'twice@example.org'), await invite(steward, 'twice@example.org')]
    const outcomes = await Promise.allSettled([accept(one.token), accept(two.token)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await t.house.web.pool.query(`select from members where personal_name = 'Amina Okoye'`)
    expect(rows).toHaveLength(1)
  })

  test('a retry mails once', async () => {
    const steward = await aMember(t, { isSteward: true })
    const { body, view } = await invite(steward, 'once@example.org')
    expect(await steward.call(contract.inviteMember, { body })).toEqual(view)
    expect(await t.mails.arrived()).toHaveLength(1)
  })

  test('is a steward’s to send, to see and to withdraw', async () => {
    const steward = await aMember(t, { isSteward: true })
    const { id, body } = await invite(steward, 'wen@example.org')
    const robin = await aMember(t)
    await expect(robin.call(contract.inviteMember, { body })).rejects.toMatchObject({ code: 'not_found' })
    await expect(robin.call(contract.listInvitations)).rejects.toMatchObject({ code: 'not_found' })
    const params = { invitationId: id }
    await expect(robin.call(contract.withdrawInvitation, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(aStranger(t).call(contract.listInvitations)).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(
      invite(steward, 'hat@example.org', { reminder: 'I write on behalf of INTERPOL' }),
    ).rejects.toMatchObject({ code: 'words.carry_a_hat' })
  })

  test('may make a steward', async () => {
    const steward = await aMember(t, { isSteward: true })
    const { token } = await invite(steward, 'wen@example.org', { asSteward: true })
    expect(await accept(token)).toMatchObject({ abilities: { stewards: true, opensRooms: true } })
  })
})

test('an invitation that is accepted while it is withdrawn is one or the other, for both', async () => {
  const steward = await aMember(t, { isSteward: true })
  for (let round = 0; round < 6; round++) {
    const { id, token } = await invite(steward, `round-${round}@example.org`)
    const withdrawn = new Promise((done) => setTimeout(done, 10 * round)).then(() =>
      steward.call(contract.withdrawInvitation, { params: { invitationId: id } }),
    )
    const [accepted] = await Promise.allSettled([accept(token), withdrawn])
    const { invitations } = await steward.call(contract.listInvitations)
    const state = invitations.find((one) => one.id === id)?.state
    expect(state).toBe(accepted.status === 'fulfilled' ? 'accepted' : 'withdrawn')
  }
})
