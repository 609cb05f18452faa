import type { Config } from '../config.ts'
import { houseLink, type Page, unsubscribeLinks } from '../door/house-link.ts'

/**
 * What mail programs may offer beside a mail that comes again (RFC 2369), and how they stop it with one click (RFC 8058). Only the last holds anything of
 * the reader's own. Nobody can write to the list.
 */
export function listHeaders(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  unsubscribeToken: string,
  whereToChoose: Page = '/topics',
): Record<string, string> {
  const choosing = `<${houseLink({ publicUrl }, whereToChoose)}>`
  return {
    'List-Help': choosing,
    'List-Subscribe': choosing,
    'List-Post': 'NO',
    'List-Unsubscribe': `<${unsubscribeLinks({ publicUrl }, unsubscribeToken).post}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
