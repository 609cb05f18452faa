import type { MailKeyView } from '@cloakroom/contract/mail-keys.ts'
import { dayKept } from '../door/day-kept.ts'
import { present } from '../door/present.ts'
import type { CheckedKey } from './check-mail-key.ts'

export function presentMailKey({ fingerprint, endsAt }: CheckedKey): MailKeyView {
  return {
    fingerprint: fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 '),
    endsOn: endsAt && present('own').day(dayKept(endsAt)),
  }
}
