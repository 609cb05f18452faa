import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { picture } from './picture.ts'
import { sendBack } from './send-back.ts'

/** Mara moderates, Tomás and Ilse write. Each step begins where the one before it ended. */
const network = aNetwork('demo')
let mara: Page
let tomas: Page
let other: Page
let room: string
let thread: string
let atDesk: number
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const SLIP = 'The broker on pier nine told me the price himself.'
const ASIDE = 'Another matter: who keeps the keys of the scanner?'

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  other = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await comeInAs(network, 'another member', other)
  for (const page of [mara, tomas, other]) await goInto(page, ROOM, THREAD)
  thread = new URL(mara.url()).pathname
  room = thread.replace(/\/threads\/.*/, '')
})

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: /Add to this thread…|Go on with your draft…/ }).click()
  await write(page, words)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await postWith(page, words).waitFor()
}
async function more(page: Page, words: string): Promise<void> {
  const post = postWith(page, words)
  await post.hover()
  await post.getByRole('button', { name: 'More' }).click()
}

/** The line of this room's desk among what waits for somebody, and how much it says. */
const deskLine = (page = mara) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: 'At the desk' }).filter({ hasText: ROOM })
const toDecide = async () => Number(/\d+/.exec((await deskLine().allInnerTexts()).join())?.[0] ?? 0)

describe('a moderator’s day', () => {
  it('begins with what a member reports: nobody is told who it was', async () => {
    await say(tomas, SLIP)
    await more(other, SLIP)
    await other.getByRole('button', { name: 'Report this post to moderation' }).click()
    await other.getByRole('radio', { name: 'It tells who somebody is' }).check()
    expect(await findingsOn(other)).toEqual([])
    await other.getByRole('button', { name: 'Report it' }).click()
    await other.getByText('Reported. The moderators look at it.').last().waitFor()
    await mara.goto(`${network.url}${room}`)
    await mara.getByRole('link', { name: /^Desk: \d+ to decide$/ }).click()
    const item = mara.getByRole('article').filter({ hasText: SLIP })
    await item.getByText('It tells who somebody is').waitFor()
    expect(await findingsOn(mara)).toEqual([])
  })

  it('goes on where all waits for her: how much lies at the desk is a line there, and the line leads to it', async () => {
    await mara.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).press('Enter')
    await deskLine().waitFor()
    atDesk = await toDecide()
    expect(await deskLine().innerText()).toMatch(new RegExp(`^At the desk: ${atDesk} to decide\\s+${ROOM}$`))
    expect(await mara.getByRole('main').innerText()).not.toMatch(/pier nine|tells who somebody is/)
    expect(await findingsOn(mara)).toEqual([])
    await mara.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOn(mara, ['color-contrast'])).toEqual([])
    await mara.emulateMedia({ colorScheme: 'light' })
    for (const width of [360, 768, 1280]) {
      await mara.setViewportSize({ width, height: 900 })
      expect(await mara.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await picture(mara, 'desk-waits')
    await deskLine().getByRole('link').press('Enter')
    await mara.getByRole('article').filter({ hasText: SLIP }).waitFor()
    expect(await mara.getByRole('article').count()).toBeGreaterThanOrEqual(atDesk)
    await tomas.goto(`${network.url}/notifications`)
    await tomas.getByRole('heading', { name: 'Waiting for you' }).waitFor()
    expect(await deskLine(tomas).count()).toBe(0)
    await tomas.goto(`${network.url}${thread}`)
  })

  it('proposes other words, and they stand when the writer agrees', async () => {
    const item = mara.getByRole('article').filter({ hasText: SLIP })
    await item.getByRole('button', { name: 'Propose other words…' }).click()
    await item.getByLabel('The words you propose').fill('I have heard a price.')
    await item.getByLabel('Why these words?').fill('Only one broker is on that pier.')
    await item.getByRole('button', { name: 'Send the proposal' }).click()
    await item.getByText('has not answered yet').waitFor()
    // It waits for its writer now, and not for her.
    await mara.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await expect.poll(toDecide).toBe(atDesk - 1)
    await tomas.reload()
    await tomas.getByText('Moderation proposes other words: Only one broker is on that pier.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.getByRole('button', { name: 'Agree to these words' }).click()
    await postWith(other, 'I have heard a price.').waitFor()
    expect(await postWith(other, SLIP).count()).toBe(0)
  })

  it('moves a branch to a thread of its own, under everybody’s eyes', async () => {
    await say(tomas, ASIDE)
    await mara.goto(`${network.url}${thread}`)
    await more(mara, ASIDE)
    await mara.getByRole('button', { name: 'Move this branch to a thread of its own' }).click()
    await mara.getByLabel('Title of the new thread').fill('Who keeps the keys')
    expect(await findingsOn(mara)).toEqual([])
    await mara.getByRole('button', { name: 'Move the branch' }).click()
    await mara.getByRole('heading', { name: 'Who keeps the keys' }).waitFor()
    await postWith(mara, ASIDE).waitFor()
    await postWith(other, ASIDE).waitFor({ state: 'detached' })
  })

  it('leads a link from before the move to where the post stands now', async () => {
    const post = await postWith(mara, ASIDE).getAttribute('id')
    await other.goto(`${network.url}${room}`)
    await other.goto(`${network.url}${thread}#${post}`)
    await other.getByRole('heading', { name: 'Who keeps the keys' }).waitFor()
    await postWith(other, ASIDE).waitFor()
    await other.goto(`${network.url}${thread}`)
    await postWith(other, 'I have heard a price.').waitFor()
    await other.evaluate((id) => (location.hash = `${id}`), post)
    await other.getByRole('heading', { name: 'Who keeps the keys' }).waitFor()
    // Whoever reads on where they wrote is led along.
    await tomas.reload()
    await tomas.getByRole('heading', { name: 'Who keeps the keys' }).waitFor()
    expect(new URL(other.url()).hash).toBe(`#${post}`)
    for (const page of [other, tomas]) await page.goto(`${network.url}${thread}`)
  })

  it('silences a seat, which alone is told, and lets it speak again', async () => {
    await more(mara, ASIDE)
    await mara.getByRole('button', { name: 'Silence this seat for a time' }).click()
    await mara.getByRole('radio', { name: 'an hour' }).check()
    await mara.getByRole('button', { name: 'Silence the seat' }).click()
    await tomas.reload()
    await tomas.getByText('Moderation has silenced your seat for a time.').first().waitFor()
    await other.reload()
    await other.getByRole('button', { name: 'Add to this thread…' }).waitFor()
    await mara.goto(`${network.url}${room}/desk`)
    await mara.getByRole('heading', { name: 'Silent seats' }).waitFor()
    expect(await findingsOn(mara)).toEqual([])
    await mara.getByRole('button', { name: 'Let them speak again' }).click()
    await mara.getByRole('heading', { name: 'Silent seats' }).waitFor({ state: 'detached' })
    await tomas.reload()
    await tomas.getByRole('button', { name: 'Add to this thread…' }).waitFor()
  })

  it('closes a thread, so that nobody adds to it, and opens it again', async () => {
    await mara.goto(`${network.url}${thread}`)
    await mara.getByRole('button', { name: 'Keep order' }).click()
    await mara.getByRole('button', { name: 'Close the thread' }).click()
    await other.getByText('Moderation has closed this thread.').waitFor()
    expect(await other.getByRole('button', { name: 'Add to this thread…' }).count()).toBe(0)
    expect(await findingsOn(mara)).toEqual([])
    await mara.getByRole('button', { name: 'Open it again' }).click()
    await other.getByRole('button', { name: 'Add to this thread…' }).waitFor()
  })

  it('sets a rule, under which words wait at the desk until they are let in', async () => {
    await mara.goto(`${network.url}${room}/keeping`)
    await mara.getByLabel('Slow mode').selectOption({ label: 'One post in 240 minutes' })
    await mara.getByRole('button', { name: 'Keep these rules' }).click()
    await mara.getByText('The rules hold from now on.').last().waitFor()
    expect(await findingsOn(mara)).toEqual([])
    await tomas.getByRole('complementary').getByText('within 240 minutes writes to the desk').waitFor()
    await tomas.getByRole('button', { name: /Add to this thread…/ }).click()
    await write(tomas, 'And one more thing.')
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    await tomas.getByText('because it came soon after another of yours').waitFor()
    await mara.goto(`${network.url}${room}/desk`)
    await mara.getByRole('article').filter({ hasText: 'And one more thing.' }).focus()
    await mara.keyboard.press('a')
    await postWith(other, 'And one more thing.').waitFor()
  })

  it('looks at a new thread too before it begins; until then its writer alone sees that it waits', async () => {
    await tomas.goto(`${network.url}${room}`)
    await tomas.getByRole('button', { name: 'Start a thread' }).click()
    await tomas.getByLabel('What is it about?').fill('Who signs for the night shift')
    await write(tomas, 'Nobody could tell me last week.')
    await tomas.getByRole('button', { name: 'Start the thread' }).click()
    const mine = tomas.getByRole('region', { name: 'A thread of yours at the moderators’ desk' })
    await mine.getByText('Waits for a look.').waitFor()
    await mine.getByText('Who signs for the night shift').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'held-thread')
    await other.goto(`${network.url}${room}`)
    await other.getByRole('link', { name: 'Who keeps the keys' }).waitFor()
    expect(await other.getByText('night shift').count()).toBe(0)

    await mara.goto(`${network.url}${room}/desk`)
    const item = mara.getByRole('article').filter({ hasText: 'Nobody could tell me last week.' })
    await item.getByText('begins a thread').waitFor()
    await picture(mara, 'held-thread-desk')
    await item.getByRole('button', { name: 'Propose other words…' }).click()
    await item.getByLabel('The title you propose').fill('Who signs for the shift')
    await item.getByLabel('Why these words?').fill('There is one night shift only.')
    expect(await findingsOn(mara)).toEqual([])
    await picture(mara, 'held-thread-propose')
    await item.getByRole('button', { name: 'Send the proposal' }).click()
    await item.getByText('has not answered yet').waitFor()
    await tomas.reload()
    await mine.getByText('Moderation proposes other words: There is one night shift only.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'held-thread-proposed')
    await mine.getByRole('button', { name: 'Agree to these words' }).click()
    await other.getByRole('link', { name: 'Who signs for the shift' }).click()
    await postWith(other, 'Nobody could tell me last week.').waitFor()
    await mine.waitFor({ state: 'detached' })
  })

  it('returns a new thread, and its writer writes it anew with what was in it', async () => {
    await tomas.getByRole('button', { name: 'Start a thread' }).click()
    await tomas.getByLabel('What is it about?').fill('A word with the brokers')
    await write(tomas, 'I know one of them.')
    await tomas.getByRole('button', { name: 'Start the thread' }).click()
    const mine = tomas.getByRole('region', { name: 'A thread of yours at the moderators’ desk' })
    await mine.waitFor()
    await mara.reload()
    const item = mara.getByRole('article').filter({ hasText: 'I know one of them.' })
    await sendBack(item, 'It tells who somebody is.')
    await tomas.goto(`${network.url}/notifications`)
    await tomas
      .getByRole('main')
      .getByRole('link', { name: /moderation/i })
      .first()
      .click()
    await mine.getByText('Moderation returned this thread: It tells who somebody is.').waitFor()
    await picture(tomas, 'held-thread-returned')
    await mine.getByRole('button', { name: 'Write it anew' }).click()
    await tomas.locator('.cm-content').getByText('I know one of them.').waitFor()
    expect(await tomas.getByLabel('What is it about?').inputValue()).toBe('A word with the brokers')
    // It stays until the new words are sent.
    await mine.getByText('This one stays here until you have sent the new one.').waitFor()
  })

  it('had no trouble', () => expect(network.trouble).toEqual([]))
})
