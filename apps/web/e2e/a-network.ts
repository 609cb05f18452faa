import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { aBrowser } from './a-browser.ts'
import { aMailBox, type MailBox } from './a-mail-box.ts'

const HOUSE = join(import.meta.dirname, '..', '..', 'house', 'src')
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
 * The whole house, as `npm start` or `npm run demo` opens it, for all journeys of a file, with a real mail server beside it and a real
 * browser in front. When one fails, a picture of every page is left in the system's folder for temporary files.
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
    const { PATH, HOME } = env
    const house = spawn(execPath, [join(HOUSE, `${command}.ts`)], {
      env: { PATH, HOME, PORT: port, DATA_DIR: dataDir, TMPDIR: dataDir, SMTP_URL: mailBox.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    closing.defer(() => stop(house))
    const says = listenTo(house)
    const browser = await aBrowser()
    closing.defer(() => browser.close())
    await says(/Cloakroom is open/)
    const trouble: string[] = []
    Object.assign(network, {
      url: `http://localhost:${port}`,
      mailBox,
      says,
      dataDir: placeOf(dataDir),
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

/** A demo keeps its own folder, among the temporary ones. */
function placeOf(dataDir: string): string {
  const own = readdirSync(dataDir).find((name) => name.startsWith('cloakroom-demo-'))
  return own ? join(dataDir, own) : dataDir
}

async function stop(house: ChildProcess): Promise<void> {
  if (house.exitCode !== null) return
  house.kill('SIGTERM')
  await once(house, 'close')
}

function listenTo(house: ChildProcess): Network['says'] {
  let said = ''
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

async function aFreePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return String(typeof address === 'object' ? address?.port : '')
}
