import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aLongThread, type LongThread } from './a-long-thread.ts'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'

const network = aNetwork('demo')
const LONG = 10_000
let page: Page
let long: LongThread
let whole: LongThread

beforeAll(async () => {
  page = await network.aPerson()
  await comeInAs(network, 'a moderator', page)
  await page.getByRole('navigation').getByRole('link', { name: 'Ports and brokers' }).click()
  await page.waitForURL(/\/rooms\//)
  long = await aLongThread(network, page, LONG)
  whole = await aLongThread(network, page, 320)
})

/** Comes by a link from outside the page, as from a mail or another tab. */
async function followTo({ path, posts }: LongThread, number: number): Promise<string> {
  const id = `post-${posts[number - 1]}`
  await page.goto('about:blank')
  await page.goto(`${network.url}${path}#${id}`)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 15_000 }).toBe(id)
  return id
}

/** Opens the browser's search, once what helps with it has come. */
async function openFind(): Promise<void> {
  await page.locator('.reading-aids').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+f')
}

const topOf = (id: string) => page.locator(`#${id}`).evaluate((post) => Math.round(post.getBoundingClientRect().top))
const drawn = () => page.getByRole('article').count()

describe('a link into a thread of ten thousand posts', () => {
  it.each([7345, 5000, LONG, 2])(
    'to post %i opens there, and stays there while what is around it comes',
    async (number) => {
      const id = await followTo(long, number)
      expect(await page.locator(`#${id}`).textContent()).toContain(`Post number ${number}.`)
      const isInWindow = async () => {
        const top = await topOf(id)
        return top >= 0 && top < 900
      }
      await expect.poll(isInWindow).toBe(true)
      const [top, count] = [await topOf(id), await drawn()]
      // Someone looks around; pages come in front and behind.
      await page.waitForTimeout(1500)
      expect(Math.abs((await topOf(id)) - top)).toBeLessThanOrEqual(1)
      expect(await drawn()).toBeGreaterThanOrEqual(count)
      expect(await drawn()).toBeLessThan(400)
    },
  )

  it('reads on in order in both directions', async () => {
    await followTo(long, 5000)
    const numbers = async () =>
      (await page.getByRole('article').allTextContents()).map((words) => Number(/Post number (\d+)\./.exec(words)?.[1]))
    for (const y of [6000, -12_000]) {
      const before = await drawn()
      await page.mouse.move(600, 400)
      await page.mouse.wheel(0, y)
      await expect.poll(drawn).toBeGreaterThan(before)
    }
    const read = await numbers()
    expect(read).toEqual(read.map((_, at) => (read[0] ?? 0) + at))
  })

  it('to a post that is not there opens the thread, and says so', async () => {
    await page.goto('about:blank')
    await page.goto(`${network.url}${long.path}#post-${crypto.randomUUID()}`)
    await page.getByText('Post number 1.').waitFor()
    await expect.poll(() => page.locator('body').innerText()).toContain('That post is not in this thread.')
  })
})

/** Whether the browser's own search finds the words: they are on the page, and not in a part of it that it leaves out. */
const isToBeFound = (words: string) =>
  page.evaluate((sought) => {
    const post = [...document.querySelectorAll('article')].find((article) => article.textContent?.includes(sought))
    return post?.checkVisibility() ?? false
  }, words)

describe('the browser’s own search', () => {
  it('finds in all of a thread, once it was opened', async () => {
    await followTo(whole, 1)
    expect(await isToBeFound('Post number 313.')).toBe(false)
    await openFind()
    await expect.poll(drawn, { timeout: 20_000 }).toBe(320)
    expect(await isToBeFound('Post number 313.')).toBe(true)
    expect(await page.getByText('Your browser finds in').count()).toBe(0)
  })

  it('finds in two thousand posts of a longer one, and leads to the search of all of it', async () => {
    await followTo(long, 3000)
    await openFind()
    await page.getByText('The rest of the thread is coming').waitFor()
    await page.getByText('Your browser finds in the two thousand posts around here.').waitFor({ timeout: 40_000 })
    expect(await drawn()).toBe(2000)
    expect(await isToBeFound('Post number 3900.')).toBe(true)
    expect(await isToBeFound('Post number 9900.')).toBe(false)
    await page.getByRole('link', { name: 'Search all of this thread' }).click()
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    await expect.poll(() => page.getByRole('main').innerText()).toContain('One thread of Ports and brokers')
  }, 90_000)
})
