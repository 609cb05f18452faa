import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { FastifyInstance } from 'fastify'

/** Somebody of the demo, who does things as everybody does: through the door, with a session. */
export type Actor = { memberId: string; cookie: string }

type Given = { params?: Record<string, string>; body?: unknown }

/** Asks the house something as one of the demo's people. What it refuses is a mistake in the demo's own texts, and ends it. */
export async function act(
  app: FastifyInstance,
  { cookie }: Actor,
  endpoint: Endpoint,
  given: Given = {},
): Promise<unknown> {
  const url = endpoint.path.replaceAll(/:(\w+)/g, (_, key: string) => given.params?.[key] ?? '')
  const response = await app.inject({
    method: endpoint.method,
    url,
    headers: { cookie },
    ...(given.body !== undefined && { payload: Object(given.body) }),
  })
  if (response.statusCode !== endpoint.status) throw new Error(`${endpoint.name} was refused: ${response.body}`)
  return response.body === '' ? undefined : response.json()
}
