import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import type { Page } from 'playwright-core'

/** Pictures of a page as it is, in the folder for temporary files, for whoever sets `PICTURES` to look at them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!env['PICTURES']) return
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [360, 768, 1280]) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(tmpdir(), `picture-${name}-${width}-${scheme}.png`), fullPage: true })
    }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}
