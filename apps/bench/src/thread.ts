import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { aBrowser } from '../../web/e2e/a-browser.ts'
import { type Bench, caseOf } from './bench.ts'
import { buildWeb } from './build-web.ts'
import { seedRoom, seedThread, WORDS } from './debate.ts'
import { median } from './medians.ts'
import { seedMembers } from './network.ts'
import { openApi } from './open-api.ts'
import { openStore } from './open-store.ts'
import { type Scrolled, scrollThrough } from './scroll-through.ts'

const POSTS = 1000
const SLOWED = 4
const LONGEST_MS = 50

/** Scrolling through a thread in a real browser, its processor slowed down, against a plain page of the same text. */
export const thread: Bench = {
  summary: `scrolling through ${POSTS} posts at ${SLOWED}x slow-down, against a plain page of the same text`,
  async run(settings) {
    await using store = await openStore()
    const webRoot = join(store.folder, 'web')
    await buildWeb(webRoot)
    await using api = await openApi(store, { ...settings, webRoot })
    const members = await seedMembers(store.owner, 20)
    const [reader] = members
    if (!reader) throw new Error('there is nobody to read')
    const roomId = await seedRoom(api.origin, store.owner, members)
    const { threadId } = await seedThread(api.origin, store.owner, members, roomId, POSTS)
    await using plain = await servePlainly()
    const browser = await aBrowser()
    const ours: Scrolled[] = []
    const theirs: Scrolled[] = []
    try {
      for (let round = 0; round < settings.rounds; round++) {
        ours.push(await visit(browser, `${api.origin}/rooms/${roomId}/threads/${threadId}`, reader.cookie))
        theirs.push(await visit(browser, plain.origin))
        settings.say(`round ${round + 1}: ${JSON.stringify({ ours: ours.at(-1), plain: theirs.at(-1) })}`)
      }
    } finally {
      await browser.close()
    }
    const each = (of: keyof Scrolled) =>
      [median(ours.map((one) => one[of])), median(theirs.map((one) => one[of]))] as const
    return {
      name: 'thread',
      unit: `${POSTS} posts at ${SLOWED}x slow-down; ${LONGEST_MS} ms is what a task may take`,
      cases: [
        caseOf('frames per second (more is better)', ...each('framesPerSecond')),
        caseOf('frames later than 34 ms, in a hundred (less is better)', ...each('latePercent')),
        caseOf(`longest task, ms (reference: ${LONGEST_MS})`, each('longestTask')[0], LONGEST_MS),
        caseOf('posts passed (reference: the plain page)', ...each('passed')),
      ],
    }
  },
}

async function visit(browser: Browser, address: string, cookie = ''): Promise<Scrolled> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const [name, value] = cookie.split('=')
    if (name && value) await context.addCookies([{ name, value, url: new URL(address).origin }])
    const page = await context.newPage()
    await page.goto(address)
    await page.locator('article').first().waitFor()
    // Somebody comes, looks, and then reads on.
    await page.waitForTimeout(3000)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    return await page.evaluate(scrollThrough)
  } finally {
    await context.close()
  }
}

/** The same words as HTML that somebody has typed. */
async function servePlainly(): Promise<AsyncDisposable & { origin: string }> {
  const paragraph = WORDS.replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>').replaceAll(/\*(.+?)\*/g, '<em>$1</em>')
  const articles = Array.from(
    { length: POSTS },
    (_, n) => `<article><h2>Robin Vale ${n}</h2><p>${paragraph}</p></article>`,
  )
  const page = `<!doctype html><meta charset="utf-8"><title>Plain</title><style>body{max-width:44rem;margin:auto;font:18px/1.6 serif}</style>${articles.join('')}`
  const server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(page)).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
