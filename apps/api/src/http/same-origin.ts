import type { FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser tells where a write comes from; it must be from our own pages. What tells nothing is no browser and carries nobody's cookie by accident.
 * The socket's upgrade is a GET, but it is asked as well (`isUpgrade`): browsers send cookies across origins there.
 */
export function demandSameOrigin(request: FastifyRequest, origins: readonly string[], isUpgrade = false): void {
  if (READS.has(request.method) && !isUpgrade) return
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined && !origins.includes(origin)) throw new Refusal('wrong_origin')
  if (site !== undefined && site !== 'same-origin') throw new Refusal('wrong_origin')
  if (isUpgrade && origin === undefined) throw new Refusal('wrong_origin')
}
