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

/** The two addresses that stop mail of one kind: a page that asks, and what a mail program posts to (RFC 8058). Opened by one that does not post, that is the page. */
export function unsubscribeLinks(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  token: string,
  of: 'digests' | 'notifications' = 'digests',
) {
  const post = `${publicUrl}/api/unsubscribe/${token}`
  return of === 'digests'
    ? { page: `${publicUrl}/unsubscribe/${token}`, post }
    : { page: `${publicUrl}/unsubscribe/notifications/${token}`, post: `${post}?of=notifications` }
}
