import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { letABatchOut } from './let-a-batch-out.ts'

/** A room in which nobody is attributed: Tomás writes in two tabs, Mara reads. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const WORDS = 'That somebody would read the form. Nobody reads the form.'
const OTHERS = 'That a good question needs a good answer.'
let tomas: Page
let otherTab: Page
let mara: Page
/** What Tomás' first tab has sent to the house, without its body. */
let sent: string[]

beforeAll(async () => {
  tomas = await network.aPerson()
  mara = await network.aPerson()
  sent = []
  tomas.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await comeInAs(network, 'a member', tomas)
  await comeInAs(network, 'a moderator', mara)
  await goInto(tomas, 'The candid hour', 'A thing I got wrong')
  await goInto(mara, 'The candid hour', 'A thing I got wrong')
  otherTab = await tomas.context().newPage()
  await otherTab.goto(tomas.url())
  await otherTab.getByRole('article').first().waitFor()
})

const waiting = (page: Page, words: string) =>
  page.getByRole('region', { name: /that waits$/ }).filter({ hasText: words })
const post = (page: Page) => page.getByRole('button', { name: 'Post', exact: true }).click()

async function add(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(page, words)
  await post(page)
}

describe('a post in a room where nobody is attributed', () => {
  it('is seen by its writer at once, in place, in every tab, and marked as waiting', async () => {
    await add(tomas, WORDS)
    await waiting(tomas, WORDS).waitFor()
    expect(await waiting(tomas, WORDS).innerText()).toMatch(
      /Waiting\. You alone see this\..* by \d\d:\d\d at the latest/s,
    )
    await waiting(otherTab, WORDS).waitFor()
    await tomas.reload()
    await waiting(tomas, WORDS).waitFor()
    expect(sent.filter((request) => request.endsWith('/writing'))).toEqual([])
  })

  it('is seen by nobody else, who read the page as it was', async () => {
    await mara.reload()
    await mara.getByRole('article').first().waitFor()
    expect(await mara.getByRole('main').innerText()).not.toContain('reads the form')
    expect(await mara.getByText('Someone is writing').count()).toBe(0)
  })

  it('can be looked at and taken back by everybody who has hands, eyes or ears', async () => {
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOn(tomas, ['color-contrast'])).toEqual([])
    await tomas.emulateMedia({ colorScheme: 'light' })
    for (const width of [360, 768, 1280]) {
      await tomas.setViewportSize({ width, height: 900 })
      expect(await tomas.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await waiting(otherTab, WORDS).getByRole('button', { name: 'Take it back' }).focus()
    await otherTab.keyboard.press('Enter')
    await waiting(otherTab, WORDS).waitFor({ state: 'detached' })
    await expect.poll(() => otherTab.evaluate(() => document.activeElement?.className)).toBe('write-here')
    await waiting(tomas, WORDS).waitFor({ state: 'detached' })
  })

  it('comes out with what others wrote, and is its writer’s own in both tabs', async () => {
    await add(tomas, WORDS)
    await waiting(tomas, WORDS).waitFor()
    await add(mara, OTHERS)
    await waiting(mara, OTHERS).waitFor()
    expect(await waiting(tomas, OTHERS).count()).toBe(0)
    await letABatchOut(network)
    for (const page of [tomas, otherTab, mara]) {
      await postWith(page, WORDS).waitFor()
      await postWith(page, OTHERS).waitFor()
      await waiting(page, '').first().waitFor({ state: 'detached' })
    }
    for (const tab of [tomas, otherTab])
      await postWith(tab, WORDS).getByRole('button', { name: 'Withdraw' }).waitFor({ state: 'attached' })
    expect(await postWith(mara, WORDS).getByRole('button', { name: 'Withdraw' }).count()).toBe(0)
    expect(await postWith(mara, WORDS).innerText()).toContain('a participant')
  })

  it('is edited and withdrawn with the batches too', async () => {
    await postWith(tomas, WORDS).hover()
    await postWith(tomas, WORDS).getByRole('button', { name: 'Edit' }).click()
    await tomas.locator('.cm-content').last().click()
    await tomas.keyboard.press('ControlOrMeta+A')
    await tomas.keyboard.insertText('That somebody would read the small print.')
    await tomas.getByRole('button', { name: 'Save' }).click()
    await waiting(tomas, 'small print').waitFor()
    await waiting(otherTab, 'small print').waitFor()
    await postWith(otherTab, WORDS).hover()
    await postWith(otherTab, WORDS).getByRole('button', { name: 'Withdraw' }).click()
    await otherTab.getByText('Here that happens at the next full or half hour').waitFor()
    await otherTab.getByRole('button', { name: 'Withdraw it' }).click()
    await waiting(otherTab, 'You have withdrawn this post').waitFor()
    await waiting(tomas, 'You have withdrawn this post').waitFor()
    expect(await postWith(mara, WORDS).count()).toBe(1)
    await letABatchOut(network)
    for (const page of [tomas, otherTab, mara]) await postWith(page, WORDS).waitFor({ state: 'detached' })
    await waiting(tomas, '').first().waitFor({ state: 'detached' })
  })

  it('starts a thread in the same way', async () => {
    await tomas.getByRole('navigation').getByRole('link', { name: 'The candid hour' }).click()
    await tomas.getByRole('button', { name: 'Start a thread' }).click()
    await tomas.getByLabel('What is it about?').fill('What we never ask')
    await write(tomas, 'What is it that we never ask each other?')
    await tomas.getByRole('button', { name: 'Start the thread' }).click()
    await waiting(tomas, 'What we never ask').waitFor()
    await mara.getByRole('navigation').getByRole('link', { name: 'The candid hour' }).click()
    await mara.getByRole('link', { name: 'A thing I got wrong' }).waitFor()
    expect(await mara.getByText('What we never ask').count()).toBe(0)
    await letABatchOut(network)
    await mara.getByRole('main').getByRole('link', { name: 'What we never ask' }).waitFor()
    await tomas.getByRole('main').getByRole('link', { name: 'What we never ask' }).waitFor()
    await waiting(tomas, 'What we never ask').waitFor({ state: 'detached' })
    expect(network.trouble).toEqual([])
  })
})
