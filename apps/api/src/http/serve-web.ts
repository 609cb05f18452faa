import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '@cloakroom/database/trouble.ts'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { declare } from '../door/declare.ts'
import { Refusal } from './refusal.ts'

const WEB_APP = declare('file', 'web-app', 'front-door')

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * The web app: files whose names change with their content are kept for good, every other page is the same index.html, which is asked for anew
 * each time. Files that were packed beforehand (`.br`, `.gz` beside them) go out as they are.
 */
export async function serveWeb(app: FastifyInstance, webRoot: string): Promise<void> {
  if (!existsSync(join(webRoot, 'index.html')))
    throw new Trouble(`The web app is not built: ${webRoot} has no index.html.`)
  const files = filesIn(webRoot)
  await app.register(fastifyStatic, {
    root: webRoot,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', keptFor(path)),
  })
  app.get('/*', { config: { apart: WEB_APP } }, (request, reply) => {
    const [path = ''] = request.url.split('?')
    const file = path.slice(1)
    const asks = pageInPlaceOf(request.url)
    if (asks !== null) return reply.header('cache-control', 'no-store').redirect(asks, 303)
    if (files.has(file)) return reply.sendFile(file)
    if (isApi(path) || isFile(path)) throw new Refusal('not_found')
    return reply.sendFile('index.html')
  })
}

/** What may be asked for, by name: a path that is none of these reaches no disk. */
function filesIn(webRoot: string): Set<string> {
  const names = readdirSync(webRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(webRoot.length + 1))
  return new Set(names.map((name) => name.replaceAll('\\', '/')).filter((name) => !/\.(br|gz)$/.test(name)))
}

function keptFor(path: string): string {
  if (path.includes('/assets/')) return FOREVER
  return /\/index\.html(\.br|\.gz)?$/.test(path) ? 'no-store' : 'no-cache'
}

/** Mail programs post to the address that stops a list (RFC 8058). Those that do not know how open it (RFC 2369), which stops nothing: they are led to the page that asks. */
function pageInPlaceOf(url: string): string | null {
  const [, token, of = ''] = /^\/api\/unsubscribe\/([\w-]+)(\?of=notifications)?$/.exec(url) ?? []
  if (token === undefined) return null
  return of === '' ? `/unsubscribe/${token}` : `/unsubscribe/notifications/${token}`
}

function isApi(path: string): boolean {
  return /^\/api(\/|$)/.test(path)
}

/** A file that is not there is not a page: a browser that asks for an old script must not be given HTML. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path)
}
