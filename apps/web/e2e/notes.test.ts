import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'

/** Mara drafts the note of "Ports and brokers"; Tomás’s words are in it. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const SAID = 'Two gates at night would do, and a third on market days.'
const TITLE = 'On gates at night'
let mara: Page
let tomas: Page
let notes: string

beforeAll(async () => {
  ;[mara, tomas] = [await network.aPerson(), await network.aPerson()]
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await goInto(tomas, ROOM, THREAD)
  await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(tomas, SAID)
  await tomas.getByRole('button', { name: 'Post', exact: true }).click()
  await postWith(tomas, SAID).waitFor()
})

/** What is wrong with the page as it is, by day and by night, and on every screen. */
async function look(page: Page, name: string): Promise<string[]> {
  const found = await findingsOn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await findingsOn(page, ['color-contrast'])))
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
    if (over > 0) found.push(`${over} px wider than ${width}`)
  }
  return found.map((finding) => `${name}: ${finding}`)
}

describe('a note', () => {
  it('is started with a theme, and wears no hat', async () => {
    await mara.getByRole('navigation').getByRole('link', { name: ROOM }).click()
    await mara.getByRole('main').getByRole('link', { name: 'Notes', exact: true }).click()
    await mara.getByText('There is no note yet.').waitFor()
    notes = mara.url()
    await mara.getByLabel('Title of the note').fill(TITLE)
    await mara.getByRole('button', { name: 'Start a note' }).click()
    await mara.getByRole('button', { name: 'Add a theme' }).click()
    await mara.getByLabel('Title of the theme').fill('Staffing')
    await mara.getByLabel('Summary').fill('On behalf of my agency we agree.')
    await mara.getByRole('button', { name: 'Save the draft' }).click()
    await mara.getByText('speak for an institution').first().waitFor()
    await mara.getByLabel('Summary').fill('Most would rather staff the gates.')
    await mara.getByRole('button', { name: 'Save the draft' }).click()
    await mara.getByText('No passage yet.').waitFor()
    expect(await look(mara, 'draft')).toEqual([])
  })

  it('takes words out of a post, and is shown to whoever said them', async () => {
    await goInto(mara, ROOM, THREAD)
    const post = postWith(mara, SAID)
    await post.hover()
    await post.getByRole('button', { name: 'More' }).click()
    await post.getByRole('button', { name: 'Into a note' }).click()
    await post.getByRole('button', { name: 'Put it there' }).click()
    await post.getByText('In the note it reads:').waitFor()
    expect(await findingsOn(mara)).toEqual([])
    await mara.goto(notes)
    await mara.getByRole('link', { name: TITLE }).click()
    await mara.getByText(SAID).waitFor()
    await mara.getByRole('button', { name: 'Show it to its speakers' }).click()
    await mara.getByText('Its speakers look at their words until').waitFor()
    expect(await mara.getByRole('button', { name: 'Seal it' }).count()).toBe(0)
  })
})
