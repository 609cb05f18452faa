import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type * as z from 'zod'

type In<S> = S extends z.ZodType ? z.input<S> : never

export type Asking = { origin: string; cookie: string }

export function pathOf({ path }: Pick<Endpoint, 'path'>, params: Record<string, string> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
}

/** Asks our API through its own contract; throws with what it said when it refuses. */
export async function ask<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  { origin, cookie }: Asking,
  endpoint: Endpoint<P, Q, B, R>,
  { params, body }: { params?: Record<string, string>; body?: In<B> } = {},
): Promise<z.output<R>> {
  const answer = await fetch(origin + pathOf(endpoint, params), {
    method: endpoint.method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (answer.status !== endpoint.status || !endpoint.reply) throw new Error(`${endpoint.name} answered ${text}`)
  return endpoint.reply.parse(JSON.parse(text))
}
