import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Trouble } from '@cloakroom/database/trouble.ts'
import { Refusal } from './refusal.ts'

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * The web app: files whose names change with their content are kept for good, every other page is the same index.html, which is asked for anew
 * each time. Files that were packed beforehand go out as they are.
 */
export async function serveWeb(app: FastifyInstance, webRoot: string): Promise<void> {
  if (!existsSync(join(webRoot, 'index.html')))
    throw new Trouble(`The web app is not built: ${webRoot} has no index.html.`)
  const config = { apart: 'static' } as const
  await app.register(async (web) => {
    web.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...config }
    })
    await web.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', keptFor(path)),
    })
    web.get('/*', async (request, reply) => {
      if (isApi(request.url) || isFile(request.url)) throw new Refusal('not_found')
      return reply.sendFile('index.html')
    })
  })
}

function keptFor(path: string): string {
  if (path.includes('/assets/')) return FOREVER
  return path.endsWith('/index.html') ? 'no-store' : 'no-cache'
}

function isApi(url: string): boolean {
  return /^\/api(?:[/?]|$)/.test(url)
}

/** A file that is not there is not a page: a browser that asks for an old script must not be given HTML. */
function isFile(url: string): boolean {
  return /\.[a-z0-9]+$/i.test(url.split('?')[0] ?? '')
}
