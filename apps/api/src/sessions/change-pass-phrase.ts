import type { changePassPhrase as endpoint } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type * as z from 'zod'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findPassPhraseHash } from '../vault/find-secret.ts'
import { keepPassPhrase } from '../vault/keep.ts'
import { hashPassPhrase, isPassPhrase } from '../vault/pass-phrase-hash.ts'
import { mayBePassPhrase } from '../vault/policy.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import type { SignInLimits } from './limits.ts'
import type { Viewers } from './viewers.ts'

type Change = z.output<NonNullable<typeof endpoint.body>>

/** A new pass phrase, given the old one. All other sessions end. */
export async function changePassPhrase(
  house: House,
  viewers: Viewers,
  limits: SignInLimits,
  { memberId, sessionHash }: Viewer,
  { current, next }: Change,
): Promise<undefined> {
  await limits.perMember.take(memberId)
  if (!(await isPassPhrase(await findPassPhraseHash(house, memberId), current))) throw new Refusal('sign_in.refused')
  demand(mayBePassPhrase(next))
  const hash = await hashPassPhrase(next)
  await asMember(house.web.pool, memberId, async (tx) => {
    await keepPassPhrase(tx, memberId, hash)
    await endOtherSessions(tx, memberId, sessionHash)
  })
  viewers.forget({ member: memberId })
}
