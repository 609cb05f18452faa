import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What stands in somebody's way on this page, as axe sees it: only what is serious or critical, each with the first place it stands.
 * All rules, or only these.
 */
export async function findingsOn(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')} (${nodes.length}): ${nodes[0]?.failureSummary}`)
  }, rules)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
