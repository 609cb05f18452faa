import type { Locator } from 'playwright-core'

/** Returns what lies at the desk to its writer, and waits until it lies there no more. */
export async function sendBack(item: Locator, why: string): Promise<void> {
  await item.getByRole('button', { name: 'Return it…' }).click()
  await item.getByLabel('Why does it go back?').fill(why)
  await item.getByRole('button', { name: 'Return it', exact: true }).click()
  await item.waitFor({ state: 'detached' })
}
