import type { Locator, Page } from 'playwright-core'

/** Goes to a thread as a person would: by the rail, then by its title. */
export async function goInto(page: Page, room: string, thread: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: room }).click()
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
