import { changePassPhrase } from '@cloakroom/contract/members.ts'
import { askForSignInLink, signInByLink } from '@cloakroom/contract/sessions.ts'
import { agreeToUnsealing } from '@cloakroom/contract/unsealings.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, aMember, aStranger, type TestHouse } from '../testing.ts'
import { agreed, ask, aSteward, nowhere, PASS_PHRASE, seenBy } from './testing.ts'

let t: TestHouse
beforeAll(async () => {
  t = await aHouse()
})
afterAll(() => t.close())

test('no key is given to a pass phrase that came by a mail: who runs the mail server has not got another steward’s', async () => {
  const ana = await aSteward(t)
  const address = `cem-${crypto.randomUUID()}@example.org`
  const cem = await aMember(t, { isSteward: true, passPhrase: PASS_PHRASE, address })
  const beOld = `update stewards_since set since = since - interval '15 days' where member_id = $1`
  await asOwner(t, beOld, [cem.memberId])
  const running = await agreed(t, [ana, cem], nowhere())
  const asked = await ask(ana, nowhere())

  await aStranger(t).call(askForSignInLink, { body: { address } })
  const token = /#([\w-]{43})/.exec((await t.mails.arrived()).at(-1)?.text ?? '')?.[1] ?? 'no link'
  const newPassPhrase = 'nine slow otters drift'
  const entered = await aStranger(t).ask(signInByLink, { body: { token, newPassPhrase } })
  const thief = aStranger(t, String(entered.headers['set-cookie']).split(';')[0])
  const agreement = { params: { unsealingId: asked }, body: { passPhrase: newPassPhrase } }
  await expect(thief.call(agreeToUnsealing, agreement)).rejects.toMatchObject({ code: 'unsealing.too_new' })
  expect((await seenBy(ana, running))?.unsealing.state).toBe('lapsed')

  await asOwner(t, beOld, [cem.memberId])
  const changed = { current: newPassPhrase, next: 'one dull swan paddles' }
  await thief.call(changePassPhrase, { body: changed })
  await thief.call(agreeToUnsealing, { ...agreement, body: { passPhrase: changed.next } })
})
