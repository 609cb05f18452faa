import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { ProblemView } from '@cloakroom/contract/refusals.ts'
import type * as z from 'zod'
import { noteAnswer, noteSilence } from './connection.ts'
import { Offline, Refused } from './refused.ts'
import { speakRefusal } from './words.ts'

type Given<Name extends string, Schema extends z.ZodType> = Schema extends z.ZodUndefined
  ? unknown
  : object extends z.input<Schema>
    ? { [name in Name]?: z.input<Schema> }
    : { [name in Name]: z.input<Schema> }

/** What an endpoint is asked with: exactly the params, query and body that it states. */
export type Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Given<'params', Params> &
  Given<'query', Query> &
  Given<'body', Body> & { signal?: AbortSignal }

type Plain = {
  params?: Record<string, string>
  query?: Record<string, string | undefined>
  body?: unknown
  signal?: AbortSignal
}

/**
 * Asks the house and gives back its reply, typed from the endpoint. Throws `Refused` when the house says no and `Offline` when it
 * cannot be reached. An aborted call throws the browser's own AbortError.
 */
export async function call<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Reply>,
  ...asked: object extends Asked<Params, Query, Body> ? [Asked<Params, Query, Body>?] : [Asked<Params, Query, Body>]
): Promise<z.output<Reply>>
export async function call(endpoint: Endpoint, asked: Plain = {}): Promise<unknown> {
  const response = await send(endpoint, asked)
  if (response.status === 204) return undefined
  const said: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw await refused(isProblem(said) ? said : unreadable(response.status))
  return import.meta.env.DEV && endpoint.reply ? endpoint.reply.parse(said) : said
}

/** The refusal, once its words are there. */
async function refused(problem: ProblemView): Promise<Refused> {
  await speakRefusal(`refusal.${problem.code}`)
  return new Refused(problem)
}

async function send(endpoint: Endpoint, { params = {}, query = {}, body, signal }: Plain): Promise<Response> {
  const init: RequestInit = { method: endpoint.method, credentials: 'same-origin', referrerPolicy: 'no-referrer' }
  if (signal) init.signal = signal
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  try {
    const response = await fetch(address(endpoint.path, params, query), init)
    noteAnswer()
    return response
  } catch (error) {
    if (signal?.aborted) throw error
    noteSilence()
    throw new Offline()
  }
}

/** The path with its params in place, and those parts of the query that are set. */
export function address(path: string, params: Record<string, string>, query: Record<string, string | undefined>) {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const set = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return set.length > 0 ? `${filled}?${new URLSearchParams(set)}` : filled
}

function isProblem(said: unknown): said is ProblemView {
  return typeof said === 'object' && said !== null && 'code' in said && 'status' in said
}

/** An answer that is not the house's own, such as a proxy's error page. */
function unreadable(status: number): ProblemView {
  const code = status >= 500 ? 'closed_for_a_moment' : 'internal'
  return { type: 'about:blank', title: '', status, code }
}
