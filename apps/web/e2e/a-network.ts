import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { aBrowser } from './a-browser.ts'
import { layDemo } from './a-filled-demo.ts'
import { aFreePort } from './a-free-port.ts'
import { aMailBox, type MailBox } from './a-mail-box.ts'

const START = join(import.meta.dirname, '..', '..', 'house', 'src', 'start.ts')
const PATIENCE_MS = 120_000
/** An act that takes longer than this is broken, not slow. */
const ACT_MS = 15_000

export type Network = {
  url: string
  mailBox: MailBox
  /** What the house has said, or will say. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  dataDir: string
  /** A person with a browser profile of their own. What goes wrong in it is told in `trouble`. */
  aPerson(options?: BrowserContextOptions): Promise<Page>
  trouble: string[]
}

/**
 * The whole house, as `npm start` opens it, for all journeys of a file: an empty one, or one with the life of the demo in it. With a real mail server
 * beside it and a real browser in front. When one fails, a picture of every page is left in the system's folder for temporary files.
 */
export function aNetwork(command: 'start' | 'demo'): Network {
  const network = {} as Network
  const closing = new AsyncDisposableStack()
  const pages: Page[] = []
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cloakroom journey '))
    closing.defer(() => rmSync(dataDir, { recursive: true, force: true }))
    const mailBox = await aMailBox()
    closing.defer(() => mailBox.close())
    const port = await aFreePort()
    const url = `http://localhost:${port}`
    const links = command === 'demo' ? await layDemo(dataDir, url) : ''
    const { PATH, HOME, NODE_COMPILE_CACHE } = env
    const house = spawn(execPath, [START], {
      env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: port, DATA_DIR: dataDir, TMPDIR: dataDir, SMTP_URL: mailBox.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    closing.defer(() => stop(house))
    const says = listenTo(house, links)
    const browser = await aBrowser()
    closing.defer(() => browser.close())
    await says(/Cloakroom is open/)
    const trouble: string[] = []
    Object.assign(network, {
      url,
      mailBox,
      says,
      dataDir,
      trouble,
      async aPerson(options: BrowserContextOptions = {}) {
        const viewport = { width: 1280, height: 900 }
        const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce', ...options })
        context.setDefaultTimeout(ACT_MS)
        const page = await context.newPage()
        pages.push(page)
        page.on('pageerror', (error) => trouble.push(error.message))
        page.on('console', (message) => {
          if (/Content Security Policy|Refused to/.test(message.text())) trouble.push(message.text())
        })
        return page
      },
    } satisfies Network)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const [index, page] of pages.entries())
      await page
        .screenshot({ path: join(tmpdir(), `cloakroom-journey-${task.name.slice(0, 30)}-${index}.png`) })
        .catch(() => {})
  })
  afterAll(() => closing.disposeAsync())
  return network
}

async function stop(house: ChildProcess): Promise<void> {
  if (house.exitCode !== null) return
  house.kill('SIGTERM')
  await once(house, 'close')
}

function listenTo(house: ChildProcess, before: string): Network['says'] {
  let said = before
  const hear = (chunk: unknown) => (said += String(chunk))
  house.stdout?.on('data', hear)
  house.stderr?.on('data', hear)
  return async (pattern) => {
    for (const begin = Date.now(); Date.now() - begin < PATIENCE_MS; await sleep(50)) {
      const found = pattern.exec(said)
      if (found) return found
      if (house.exitCode !== null) break
    }
    throw new Error(`the house never said ${pattern}; it said: ${said}`)
  }
}
