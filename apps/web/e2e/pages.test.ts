import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { findingsOn } from './findings-on.ts'

/** Every page, as the people of the demo see it, on a telephone, on a tablet and on a desk, by day and by night. */
const network = aNetwork('demo')
const WIDTHS = [360, 768, 1280]
const OUTSIDE = [
  '/sign-in',
  '/enter',
  '/invitation',
  `/unsubscribe/${'x'.repeat(43)}`,
  `/unsubscribe/notifications/${'x'.repeat(43)}`,
  '/about',
  '/about/api',
]
let steward: Page
let mara: Page
let inside: string[]

beforeAll(async () => {
  steward = await network.aPerson()
  mara = await network.aPerson()
  await comeInAs(network, 'a steward', steward)
  await comeInAs(network, 'a moderator', mara)
  await goInto(mara, 'Ports and brokers', 'Who actually decides')
  const thread = new URL(mara.url()).pathname
  const room = thread.replace(/\/threads\/.*/, '')
  inside = [
    '/',
    '/asked',
    '/drafts',
    '/notifications',
    '/search',
    '/rooms/new',
    room,
    `${room}/desk`,
    `${room}/keeping`,
    thread,
    '/settings',
    '/topics',
    '/digests',
    '/two-keys',
    '/no-such-page',
  ]
})

/** Opens a page and waits until nothing is being fetched any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${network.url}${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByText('One moment…').first().waitFor({ state: 'detached' })
}

/** Everything that is wrong with a page, in one visit. */
async function look(page: Page, path: string): Promise<string[]> {
  await open(page, path)
  const found = await findingsOn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await findingsOn(page, ['color-contrast'])).map((finding) => `in the dark: ${finding}`))
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
    if (over > 0) found.push(`${over} px wider than ${width}`)
  }
  return found.map((finding) => `${path}: ${finding}`)
}

describe('every page fits its width and can be used by everybody, by day and by night', () => {
  it('before the door', async () => {
    const stranger = await network.aPerson()
    const found = []
    for (const path of OUTSIDE) found.push(...(await look(stranger, path)))
    expect(found).toEqual([])
  })

  it('inside', async () => {
    const found = []
    for (const path of inside) found.push(...(await look(mara, path)))
    expect(found).toEqual([])
  })

  it('at the stewards’ desk', async () => {
    expect(await look(steward, '/stewards')).toEqual([])
    expect(await look(steward, '/stewards/two-keys')).toEqual([])
    expect(await look(steward, '/stewards/chain')).toEqual([])
    expect(await look(steward, '/stewards/topics')).toEqual([])
  })
})

describe('a telephone', () => {
  it('has the rooms in a drawer, a thread to read and a place to write', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
    const adaeze = await network.aPerson(phone)
    await comeInAs(network, 'another member', adaeze)
    await adaeze.getByRole('button', { name: 'Rooms' }).tap()
    await adaeze.getByRole('dialog').getByRole('link', { name: 'Ports and brokers' }).tap()
    await adaeze.getByRole('dialog').waitFor({ state: 'detached' })
    await adaeze.getByRole('main').getByRole('link', { name: 'Seals, and the twenty minutes' }).tap()
    const post = postWith(adaeze, 'The drivers know everything')
    await post.getByRole('button', { name: 'Reply' }).tap()
    await write(adaeze, 'They also know who waits longest.')
    const send = adaeze.getByRole('button', { name: 'Post', exact: true })
    const box = await send.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await send.tap()
    await postWith(adaeze, 'They also know who waits longest.').waitFor()
    expect(await adaeze.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(360)
  })

  it('met nothing that the policy keeps out', () => {
    expect(network.trouble).toEqual([])
  })
})
