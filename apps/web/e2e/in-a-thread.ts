import type { Locator, Page } from 'playwright-core'

/** Goes to a thread as a person would: by the rail, then by its title. */
export async function goInto(page: Page, room: string, thread: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: room }).click()
  // Where they come from may lead to the thread too, and to another place in it.
  await page.getByRole('main').getByRole('heading', { name: room, level: 1 }).waitFor()
  await page.getByRole('main').getByRole('link', { name: thread }).click()
  await page.getByRole('article').first().waitFor()
}

/** Writes into the composer that is open, once its editor has come. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').last().click()
  await page.keyboard.insertText(text)
}

/** The post that says this in its own words, not in a quote. */
export function postWith(page: Page, words: string): Locator {
  return page.getByRole('article').filter({ has: page.locator('p', { hasText: words }) })
}

/** Opens the composer at the end of a thread and writes. */
export async function begin(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(page, words)
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).click()
}

/** Opens what one does more rarely with a post. */
export async function more(page: Page, words: string): Promise<Locator> {
  const found = postWith(page, words)
  await found.hover()
  await found.getByRole('button', { name: 'More' }).click()
  return found
}

/** Which post has the focus, or something in it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.closest('article')?.id ?? '')
}

/** From now on this tab tells its page that it is behind another: nothing counts as read for having been in sight. */
export async function lookAway(page: Page): Promise<void> {
  await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }))
}

export async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(document, 'visibilityState'))
}
