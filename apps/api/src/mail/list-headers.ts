import type { Config } from '../config.ts'
import { houseLink, unsubscribeLinks } from '../door/house-link.ts'

/**
 * What mail programs may offer beside a mail that comes again (RFC 2369), and how they stop it with one click (RFC 8058). Only the last holds anything of
 * the reader's own. Nobody can write to the list.
 */
export function listHeaders(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  unsubscribeToken: string,
  of: 'digests' | 'notifications' = 'digests',
): Record<string, string> {
  const choosing = `<${houseLink({ publicUrl }, of === 'digests' ? '/topics' : '/notifications')}>`
  return {
    'List-Help': choosing,
    'List-Subscribe': choosing,
    'List-Post': 'NO',
    'List-Unsubscribe': `<${unsubscribeLinks({ publicUrl }, unsubscribeToken, of).post}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
