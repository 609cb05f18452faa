import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env, platform } from 'node:process'
import sparticuz, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** No first-run pages, no updates, no calls to anybody: a browser for one visit. The sandbox needs rights that root in a container lacks. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that npm brings on Linux; elsewhere the one that is installed. */
export async function aBrowser(): Promise<Browser> {
  if (platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  const executablePath = await sparticuz.executablePath()
  return chromium.launch({ executablePath, args: ARGS, env: { ...env, ...(await librariesFor(executablePath)) } })
}

/** Unpacks the browser before several files ask for it at once: whoever came second would start half of it. */
export async function setup(): Promise<void> {
  const browser = await aBrowser()
  await browser.close()
}

/** Where the system lacks a library that the browser needs, those that come with it. */
async function librariesFor(executablePath: string): Promise<{ LD_LIBRARY_PATH?: string }> {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' })
  if (!stdout?.includes('not found')) return {}
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  return { LD_LIBRARY_PATH: join(await inflate(join(home, 'bin', 'al2023.tar.br')), 'lib') }
}
