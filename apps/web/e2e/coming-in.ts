import type { Page } from 'playwright-core'

export const PASS_PHRASE = 'four umbrellas in the rain'

/** Reads the pledge article by article, accepts it, and takes a name. Ends in the lobby. */
export async function comeIn(page: Page, link: string, personalName: string, address?: string): Promise<void> {
  await page.goto(link)
  await acceptPledge(page)
  if (address) await page.getByLabel('E-mail address').fill(address)
  await page.getByLabel('Personal name').fill(personalName)
  await page.getByLabel('Pass phrase', { exact: true }).fill(PASS_PHRASE)
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForURL((url) => url.pathname === '/')
}

export async function acceptPledge(page: Page): Promise<void> {
  const last = page.getByRole('button', { name: 'I accept the pledge' })
  const next = page.getByRole('button', { name: 'Agreed' })
  await last.or(next).first().waitFor()
  while (await next.isVisible()) await next.click()
  await last.click()
}
