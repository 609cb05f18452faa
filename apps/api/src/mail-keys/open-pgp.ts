import type * as OpenPgp from 'openpgp'

/** The library, loaded when the first member has given a key: most processes never need it. */
export const openPgp = (): Promise<typeof OpenPgp> => import('openpgp')
