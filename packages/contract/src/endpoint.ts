import type { Surface } from '@cloakroom/charter/surfaces.ts'
import type * as z from 'zod'
import type { RefusalCode } from './refusals.ts'

/** Who may call an endpoint at all. What they may see and do there is decided by finds and policies. */
export type Access = 'anyone' | 'member' | 'steward'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One thing the house can be asked. Made by `endpoint()`, served by `serve()` in the API, called by `call()` in the browser.
 *
 * `path` is below the origin and names its params with a colon. `status` is the one answer that is not a refusal; 204 has no reply.
 * `refusals` lists every code this endpoint adds to those that any endpoint may answer (see `refusals.ts`).
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  name: string
  summary: string
  method: Method
  path: `/api/${string}`
  access: Access
  surface: Surface
  status: 200 | 201 | 202 | 204
  refusals: readonly RefusalCode[]
  params?: Params
  query?: Query
  body?: Body
  reply?: Reply
  /** Set where a file is the body, or the reply: its bytes are what they are, and no schema tells of them. */
  bytes?: 'in' | 'out'
}

/** States one endpoint; its types, and who may call it, flow from here to the route and to the browser. */
export function endpoint<
  const Who extends Access,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Reply extends z.ZodType = z.ZodUndefined,
>(
  stated: Endpoint<Params, Query, Body, Reply> & { access: Who },
): Endpoint<Params, Query, Body, Reply> & { access: Who } {
  return stated
}
