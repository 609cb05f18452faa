import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { focused, goInto, postWith } from './in-a-thread.ts'

/** A day of Tomás, who has two devices: he catches up by keys alone, folds what he has read, and writes in a tunnel. */
const network = aNetwork('demo')
let desk: Page
let phone: Page
let mara: Page
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'

beforeAll(async () => {
  desk = await network.aPerson()
  mara = await network.aPerson()
  await comeInAs(network, 'a member', desk)
  await comeInAs(network, 'a moderator', mara)
})

describe('a member’s day', () => {
  it('begins with what changed since yesterday', async () => {
    await desk.getByText(/^Since yesterday: \d+ threads? ha/).click()
    const changes = desk.locator('.changes')
    await changes.getByRole('link', { name: THREAD }).waitFor()
    expect(await findingsOn(desk)).toEqual([])
    await desk.getByText(/^Since yesterday:/).click()
  })

  it('catches up by one key through all rooms, until everything is read', async () => {
    await desk.goto(network.url)
    const unread = desk.getByText(/new for you, in the order to read/)
    await unread.waitFor()
    await readWhatIWrote(desk)
    const rooms = new Set<string>()
    const walked = new Set<string>()
    for (let step = 0; step < 80; step++) {
      const before = await focused(desk)
      await desk.keyboard.press('n')
      const isRead = desk.getByText('You have read everything.')
      await expect
        .poll(async () => (await isRead.count()) > 0 || ((await focused(desk)) || before) !== before)
        .toBe(true)
      const [, room] = /\/rooms\/([^/]+)/.exec(desk.url()) ?? []
      if (room) rooms.add(room)
      const post = await focused(desk)
      if ((await isRead.count()) > 0) break
      expect(walked).not.toContain(post)
      walked.add(post)
    }
    expect(rooms.size).toBeGreaterThanOrEqual(3)
    await desk.goto(network.url)
    await desk.getByText('You have read everything.').waitFor()
  })

  it('folds a branch by key, and finds it folded after a reload; what leads into it opens it', async () => {
    await goInto(desk, ROOM, THREAD)
    const all = await desk.getByRole('article').count()
    const first = (await desk.getByRole('article').first().getAttribute('id')) ?? ''
    const second = (await desk.getByRole('article').nth(1).getAttribute('id')) ?? ''
    await desk.keyboard.press('j')
    await expect.poll(() => focused(desk)).toBe(first)
    await desk.keyboard.press('f')
    const fold = desk.getByRole('button', { name: /repl(y|ies) folded/ })
    await fold.waitFor()
    expect(await desk.getByRole('article').count()).toBeLessThan(all)
    expect(await findingsOn(desk)).toEqual([])
    await desk.reload()
    await fold.waitFor()
    await desk.goto(`${desk.url().split('#')[0]}#${second}`)
    await expect.poll(() => focused(desk)).toBe(second)
    expect(await desk.getByRole('article').count()).toBe(all)
  })

  it('goes on at the other device where it was left', async () => {
    const posts = await desk.getByRole('article').evaluateAll((articles) => articles.map(({ id }) => id))
    const last = posts.at(-1) ?? ''
    const kept = desk.waitForResponse((answer) => answer.url().endsWith('/place') && answer.status() === 204)
    for (let step = 0; step < posts.length && (await focused(desk)) !== last; step++) await desk.keyboard.press('j')
    await kept
    await expect.poll(() => focused(desk)).toBe(last)
    await desk.getByRole('link', { name: 'Cloakroom' }).first().click()
    await desk.getByRole('link', { name: `Where you were: ${THREAD}`, exact: false }).waitFor()

    phone = await network.aPerson({ viewport: { width: 390, height: 800 } })
    // Another device of his: the same member, and nothing of what the first browser has kept.
    await phone.context().addCookies(await desk.context().cookies())
    await phone.goto(network.url)
    await phone.getByRole('link', { name: `Where you were: ${THREAD}`, exact: false }).click()
    await expect.poll(() => focused(phone)).toBe(last)
    await phone.goto(phone.url().split('#')[0] ?? '')
    await phone.reload()
    await phone.getByRole('button', { name: 'Jump to where you were' }).click()
    await expect.poll(() => focused(phone)).toBe(last)
    expect(await findingsOn(phone)).toEqual([])
  })

  it('writes in a tunnel by keys alone, and is heard once', async () => {
    await goInto(desk, ROOM, THREAD)
    await goInto(mara, ROOM, THREAD)
    await desk.keyboard.press('j')
    await desk.keyboard.press('r')
    await desk.locator('.cm-content').last().waitFor()
    await desk.context().setOffline(true)
    await desk.keyboard.type('Said on the way, heard on arrival.')
    await desk.keyboard.press('Control+Enter')
    await desk.getByLabel('A post of yours that waits to be sent').waitFor()
    await desk.context().setOffline(false)
    await postWith(mara, 'heard on arrival').waitFor()
    await desk.getByLabel('A post of yours that waits to be sent').waitFor({ state: 'detached' })
    expect(await mara.getByText('heard on arrival').count()).toBe(1)
  })

  it('edits by key, with what stood before readable for the room', async () => {
    const mine = postWith(desk, 'heard on arrival')
    await mine.focus()
    await desk.keyboard.press('e')
    await desk.locator('.cm-content').last().waitFor()
    await desk.keyboard.press('Control+End')
    await desk.keyboard.type(' Or so I hope.')
    await desk.keyboard.press('Control+Enter')
    const theirs = postWith(mara, 'Or so I hope.')
    await theirs.waitFor()
    await theirs.getByRole('button', { name: 'Edited' }).click()
    await theirs.getByText('Stood until').waitFor()
    expect(await theirs.locator('.revisions').innerText()).not.toContain('Or so I hope.')
  })

  it('was nowhere in the way of the policy that lets nothing in from elsewhere', () => {
    expect(network.trouble).toEqual([])
  })
})

/** What the demo wrote in his name was written by no browser of his, which would have marked it as read half a minute later. */
function readWhatIWrote(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const ask = async (path: string) => (await fetch(`/api${path}`)).json()
    const { news } = await ask('/lobby')
    for (const { thread } of news) {
      const place = `/rooms/${thread.roomId}/threads/${thread.id}`
      const { page: shown, own } = await ask(`${place}/posts`)
      const mine = shown.posts.filter(({ id }: { id: string }) => own.mine.includes(id))
      const body = JSON.stringify({ numbers: mine.map(({ number }: { number: number }) => number) })
      const headers = { 'content-type': 'application/json' }
      if (mine.length > 0) await fetch(`/api${place}/read`, { method: 'POST', headers, body })
    }
  })
}
