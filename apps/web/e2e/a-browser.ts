import { existsSync } from 'node:fs'
import { platform } from 'node:process'
import sparticuz from '@sparticuz/chromium'
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
  if (!existsSync(executablePath)) throw new Error('@sparticuz/chromium did not unpack its browser')
  return chromium.launch({ executablePath, args: ARGS })
}
