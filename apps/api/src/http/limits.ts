import type { FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'

/** So many attempts in so many seconds. Counted in the memory of this process, by keys that are never written down. */
export type Limit = {
  /** Counts one attempt, or throws `too_many_attempts`. */
  take(key: string): Promise<void>
  /** Takes back what an honest attempt has cost. */
  giveBack(key: string): Promise<void>
}

export function limit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key) {
      try {
        await limiter.consume(key)
      } catch (full) {
        if (!(full instanceof RateLimiterRes)) throw full
        throw new Refusal('too_many_attempts', { retryAfter: Math.ceil(full.msBeforeNext / 1000) })
      }
    },
    async giveBack(key) {
      await limiter.reward(key)
    },
  }
}

/** Where a request comes from, as fine as one household can change it: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(ip)?.[1]
  if (mapped) return mapped
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':')
}
