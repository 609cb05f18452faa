import type { Page } from 'playwright-core'
import { findingsOn } from './findings-on.ts'
import { picture } from './picture.ts'

/** What is wrong with the page as it is, by day and by night, and on every screen. */
export async function look(page: Page, name: string): Promise<string[]> {
  await picture(page, name)
  const found = await findingsOn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await findingsOn(page, ['color-contrast'])).map((finding) => `in the dark: ${finding}`))
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
    if (over > 0) found.push(`${over} px wider than ${width}`)
  }
  return found.map((finding) => `${name}: ${finding}`)
}
