import type { Config } from '../config.ts'
import { houseLink, unsubscribeLinks } from '../door/house-link.ts'

/**
 * What mail programs may offer beside a mail that comes again (RFC 2369), and how they stop it with one click (RFC 8058). Only the last holds anything of
 * the reader's own. Nobody can write to the list.
 */
export function listHeaders(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  unsubscribeToken: string,
): Record<string, string> {
  const topics = `<${houseLink({ publicUrl }, '/topics')}>`
  return {
    'List-Help': topics,
    'List-Subscribe': topics,
    'List-Post': 'NO',
    'List-Unsubscribe': `<${unsubscribeLinks({ publicUrl }, unsubscribeToken).post}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
