import type { Page } from 'playwright-core'
import type { Network } from './a-network.ts'

/** Who the demo prints sign-in links for. */
export type DemoPerson = 'a steward' | 'a moderator' | 'a member' | 'another member'

/** Comes into the demo by the printed link, which works once, and chooses a pass phrase if one is given. Ends in the lobby. */
export async function comeInAs(network: Network, as: DemoPerson, page: Page, passPhrase?: string): Promise<void> {
  const [, link = ''] = await network.says(new RegExp(`^  ${as} \\(.*?(http\\S+)$`, 'm'))
  await page.goto(link)
  if (passPhrase !== undefined) {
    await page.getByText('Choose a new pass phrase').click()
    await page.getByLabel('Pass phrase', { exact: true }).fill(passPhrase)
  }
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}
