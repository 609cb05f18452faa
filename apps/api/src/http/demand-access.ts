import type { Access } from '@cloakroom/contract/endpoint.ts'
import { Refusal } from './refusal.ts'
import type { Viewer } from './viewer.ts'

/** Members' endpoints ask strangers to sign in; stewards' ones are not there for other members. Asked before a byte of the body is read. */
export function demandAccess(access: Access, viewer: Pick<Viewer, 'isSteward'> | null): void {
  if (access === 'anyone') return
  if (!viewer) throw new Refusal('not_signed_in')
  if (access === 'steward' && !viewer.isSteward) throw new Refusal('not_found')
}
