import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whom the house calls: browsers bring the addresses, so that whoever writes one by hand could have the house knock anywhere. */
export type Reach = {
  isAllowed: (ip: string) => boolean
  /** The only port; null for any. */
  port: number | null
  /** Whose word is taken for who a server is, besides those that Node knows. */
  ca?: string
}

/** Machines that everybody can reach, by https at its own port. Nothing of this network, of this machine, or of one that only it reaches. */
export const THE_WORLD: Reach = { isAllowed: isPublic, port: 443 }

/** Whether an IP address is one of the world's: no private, local, shared or reserved one, nor one that leads to such. */
export function isPublic(ip: string): boolean {
  return ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'unicast'
}

/** An address at a push service: https, a name and no number, nobody's password in it. */
export function isEndpoint(endpoint: string, { port }: Reach): boolean {
  const url = URL.parse(endpoint)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  const isNumber = ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, ''))
  return !isNumber && (port === null || url.port === '')
}

/** Looks a name up in the moment of the call, and finds nothing where any of its addresses is not allowed: a name may mean another machine from one moment to the next. */
export function lookUpWithin({ isAllowed }: Reach): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? []
      if (error || !first) return done(error ?? new Error('nothing was found'), '')
      if (!found.every(({ address }) => isAllowed(address))) return done(new Error('nobody to be called'), '')
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
  }
}
