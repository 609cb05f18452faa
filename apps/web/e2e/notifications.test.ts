import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'

/** Mara answers Tomás in "Ports and brokers", where she has asked something. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const WORDS = 'I have three things on my desk.'
let mara: Page
let tomas: Page
/** Of the post that answers Tomás; in the demo others may wait for him as well. */
let answerId: string

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await goInto(tomas, ROOM, THREAD)
  await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(tomas, WORDS)
  await tomas.getByRole('button', { name: 'Post', exact: true }).click()
  await postWith(tomas, WORDS).waitFor()
  await tomas.getByRole('navigation').getByRole('link', { name: 'Drafts' }).click()
})

const line = (page: Page, why: string) =>
  page.getByRole('listitem').filter({ hasText: THREAD }).filter({ hasText: why })
const answered = (page: Page) => page.getByRole('listitem').filter({ has: page.locator(`a[href$="#${answerId}"]`) })

describe('what waits for a member', () => {
  it('is there, with its place and nothing of what was said or who said it', async () => {
    await goInto(mara, ROOM, THREAD)
    const post = postWith(mara, WORDS)
    await post.hover()
    await post.getByRole('button', { name: 'Reply' }).click()
    await write(mara, 'Begin with the one that is dull.')
    await mara.getByRole('button', { name: 'Post', exact: true }).click()
    answerId = (await postWith(mara, 'Begin with the one').getAttribute('id')) ?? ''
    await tomas.reload()
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await answered(tomas).filter({ hasText: 'Your post is answered' }).waitFor()
    await line(tomas, 'The room is asked').waitFor()
    expect(await tomas.getByRole('main').innerText()).not.toMatch(/Mara|dull|drawn at the gate/)
  })

  it('can be looked at by everybody, on every screen', async () => {
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOn(tomas, ['color-contrast'])).toEqual([])
    await tomas.emulateMedia({ colorScheme: 'light' })
    for (const width of [360, 768, 1280]) {
      await tomas.setViewportSize({ width, height: 900 })
      expect(await tomas.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  it('is what they choose of each room', async () => {
    await tomas.getByLabel(ROOM).selectOption({ label: 'Only mentions' })
    await line(tomas, 'The room is asked').waitFor({ state: 'detached' })
    await tomas.reload()
    expect(await tomas.getByLabel(ROOM).inputValue()).toBe('mentions')
    await tomas.getByLabel(ROOM).selectOption({ label: 'Mentions, answers and questions' })
  })

  it('leads where it waits, and goes when it is read', async () => {
    const isRead = tomas.waitForResponse((response) => response.url().endsWith('/read'))
    await answered(tomas).getByRole('link').click()
    const answer = postWith(tomas, 'Begin with the one that is dull.')
    await answer.waitFor()
    await expect.poll(() => tomas.evaluate(() => document.activeElement?.textContent)).toContain('Begin with the one')
    await isRead
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    const left = async () => {
      await tomas.reload()
      await line(tomas, 'The room is asked').waitFor()
      return answered(tomas).count()
    }
    await expect.poll(left, { timeout: 15_000 }).toBe(0)
    expect(network.trouble).toEqual([])
  })
})
