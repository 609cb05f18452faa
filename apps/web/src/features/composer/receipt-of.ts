import type { Removed } from '@cloakroom/contract/attachments.ts'
import { say } from '#lib/words.ts'

/** What was in a file and is gone, as a sentence. */
export function receiptOf(removed: readonly Removed[]): string {
  if (removed.length === 0) return say('files.nothing-removed')
  return say('files.removed', { what: removed.map((one) => say(`removed.${one}`)).join(', ') })
}
