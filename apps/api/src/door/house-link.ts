import type { Config } from '../config.ts'

/** Pages of the house to which a mail may lead. None of them is a room's; those come from `present.ts`. */
export type Page =
  | '/'
  | '/enter'
  | '/invitation'
  | '/notifications'
  | '/settings'
  | '/topics'
  | '/digests'
  | '/two-keys'
  | '/stewards/two-keys'
  | '/stewards/chain'

/** An address of the house itself. A token stands behind the #, where no server and no log sees it. */
export function houseLink({ publicUrl }: Pick<Config, 'publicUrl'>, page: Page, token?: string): string {
  return `${publicUrl}${page}${token === undefined ? '' : `#${token}`}`
}

/** The two addresses that stop mail of one kind: a page that asks, and what a mail program posts to (RFC 8058). */
export function unsubscribeLinks(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  token: string,
  of: 'digests' | 'notifications' = 'digests',
) {
  const page = of === 'digests' ? 'unsubscribe' : 'unsubscribe/notifications'
  return { page: `${publicUrl}/${page}/${token}`, post: `${publicUrl}/api/unsubscribe/${token}` }
}
