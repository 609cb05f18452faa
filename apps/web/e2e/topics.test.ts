import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { asDatabaseOwner } from './as-database-owner.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { letADayPass } from './let-a-day-pass.ts'
import { picture } from './picture.ts'

/** A steward keeps the tree, Mara says what a thread is about, Tomás follows it and reads of it. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
let steward: Page
let mara: Page
let tomas: Page
/** The address by which a mail says that it is stopped. */
let stops: string

beforeAll(async () => {
  ;[steward, mara, tomas] = [await network.aPerson(), await network.aPerson(), await network.aPerson()]
  await comeInAs(network, 'a steward', steward)
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
})

/** The page shows a wish at once; it is left only when the house has it. */
const whenKept = (page: Page, level: string) =>
  page.waitForResponse((response) => response.request().postData()?.includes(level) === true && response.ok())

const names = (page: Page) =>
  page
    .getByRole('list', { name: 'Topics' })
    .getByRole('listitem')
    .locator('p:first-child')
    .first()
    .evaluate((first) =>
      [...(first.closest('ul')?.querySelectorAll('li > div p:first-child') ?? [])].map((one) => one.textContent.trim()),
    )

describe('the tree of topics', () => {
  it('is kept by a steward: a topic is added, renamed, moved by keys alone, and one with others under it stays', async () => {
    await steward.goto(`${network.url}/stewards`)
    await steward.getByRole('link', { name: 'Keep the tree of topics' }).click()
    await steward.getByRole('button', { name: 'Add under it: Cities and ports' }).click()
    await steward.getByLabel('Name', { exact: true }).fill('Seals')
    await steward.getByLabel('What belongs to it').fill('What closes a container, and who opens it.')
    await steward.getByRole('button', { name: 'Add the topic' }).click()
    await steward.getByRole('button', { name: 'Rename Seals' }).click()
    await steward.getByLabel('Name', { exact: true }).fill('Container seals')
    await steward.getByRole('button', { name: 'Keep', exact: true }).click()
    await steward.getByRole('button', { name: 'Move Container seals' }).focus()
    await steward.keyboard.press('Enter')
    await steward.getByLabel('Under', { exact: true }).selectOption({ label: 'Across' })
    await steward.getByLabel('Before').selectOption({ label: 'Corruption' })
    await picture(steward, 'keep-topics')
    expect(await findingsOn(steward)).toEqual([])
    await steward.getByRole('button', { name: 'Move it there' }).press('Enter')
    await expect.poll(async () => (await names(steward)).join()).toMatch(/Across,Container seals,Corruption/)
    await steward.getByRole('button', { name: 'Retire Across' }).click()
    await steward.getByText('Other topics stand under this one.').waitFor()
    await steward.goto(`${network.url}/stewards/chain`)
    await steward.getByText('moved a topic in the tree.').first().waitFor()
  })

  it('is what threads are about: a moderator adds a topic to one, and it stands there for everybody', async () => {
    // A tab that is open keeps the tree for a while.
    for (const page of [tomas, mara]) {
      await page.reload()
      await goInto(page, ROOM, THREAD)
    }
    await mara.getByRole('button', { name: 'Keep order' }).click()
    await mara.getByRole('button', { name: 'Say what it is about' }).click()
    await mara.getByText('Choose topics').click()
    await mara.getByPlaceholder('Find a topic').fill('seals')
    await mara.getByRole('button', { name: 'Container seals' }).click()
    await picture(mara, 'thread-topics')
    await mara.getByRole('button', { name: 'Keep these topics' }).click()
    await tomas.locator('.thread-head').getByText('Container seals').waitFor()
    await mara.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(mara, 'A seal says that nobody looked, and little else.')
    await mara.getByRole('button', { name: 'Post', exact: true }).click()
    await postWith(tomas, 'A seal says that nobody looked').waitFor()
    expect(await tomas.locator('.thread-head .topic').allInnerTexts()).toContain('Container seals')
  })
})

describe('what a member follows', () => {
  it('is a branch of the tree, a room and a thread, each as often and as much as they like', async () => {
    await tomas.getByRole('button', { name: 'Follow by mail' }).click()
    await tomas.getByLabel(/How often to hear of Who actually decides/).selectOption('daily')
    const kept = whenKept(tomas, 'titles')
    await tomas.getByLabel(/How much to hear of Who actually decides/).selectOption('titles')
    await kept
    await picture(tomas, 'follow-thread')
    await tomas.goto(`${network.url}/topics`)
    await tomas.getByLabel('How often to hear of Across').selectOption('daily')
    await tomas.getByText('You hear of it with Across.').first().waitFor()
    await tomas.getByLabel(`How often to hear of ${ROOM}`).selectOption('weekly')
    const keptRoom = whenKept(tomas, 'counts')
    await tomas.getByLabel(`How much to hear of ${ROOM}`).selectOption('counts')
    await keptRoom
    await tomas.getByLabel('Language of the mail').selectOption('fr')
    await tomas.getByRole('button', { name: 'Keep', exact: true }).click()
    await tomas.getByText('Kept.').waitFor()
    await tomas.reload()
    expect(await tomas.getByLabel(`How much to hear of ${ROOM}`).inputValue()).toBe('counts')
    expect(await tomas.getByLabel(/How much to hear of Who actually decides/).inputValue()).toBe('titles')
    expect(await tomas.getByLabel('Language of the mail').inputValue()).toBe('fr')
    await picture(tomas, 'topics')
    expect(await findingsOn(tomas)).toEqual([])
  })

  it('is told in a digest, which may be read in the house before and after it was mailed', async () => {
    // At some hours those that the demo's people chose have just gone.
    await asDatabaseOwner(network, 'update digest_times set chosen_at = now()', 'delete from digest_deliveries')
    await tomas.getByRole('navigation').getByRole('link', { name: 'Digests', exact: true }).click()
    const none = tomas.getByText('None was mailed to you yet.')
    const sent = tomas.getByRole('link', { name: /Daily digest/ })
    await none.waitFor()
    await letADayPass(network)
    await expect
      .poll(
        async () => {
          await tomas.reload()
          await none.or(sent).first().waitFor()
          return sent.count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
    await picture(tomas, 'digests')
    expect(await findingsOn(tomas)).toEqual([])
    await sent.click()
    await tomas.getByRole('heading', { level: 1, name: 'Daily digest' }).waitFor()
    await tomas.getByRole('heading', { name: 'Threads you follow' }).waitFor()
    await picture(tomas, 'sent-digest')
    expect(await findingsOn(tomas)).toEqual([])
    expect(await tomas.getByRole('main').innerText()).not.toMatch(/Mara|Lindqvist|Adaeze|Ports and brokers/)
    await tomas
      .getByRole('main')
      .getByRole('link', { name: /Who actually decides/ })
      .click()
    await tomas.getByRole('article').first().waitFor()
  })

  it('is followed no more when they say so', async () => {
    await tomas.goto(`${network.url}/topics`)
    const kept = tomas.waitForResponse((response) => response.request().method() === 'DELETE' && response.ok())
    await tomas.getByLabel(`How often to hear of ${ROOM}`).selectOption('not')
    await tomas.getByLabel(`How much to hear of ${ROOM}`).waitFor({ state: 'detached' })
    await kept
    await expect
      .poll(async () => {
        await tomas.reload()
        return tomas.getByLabel(`How often to hear of ${ROOM}`).inputValue()
      })
      .toBe('not')
  })

  it('ends with the address in the head of the mail: opened it only asks, and by keys alone it stops', async () => {
    const mail = await network.mailBox.mailFor('person-2@demo.invalid', /Votre résumé du jour/)
    stops = /^<(http\S+)>$/.exec(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.[1] ?? ''
    const stranger = await network.aPerson({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
    await stranger.goto(stops)
    await stranger.getByRole('heading', { name: 'Stop all digests?' }).waitFor()
    expect(new URL(stranger.url()).pathname).toMatch(/^\/unsubscribe\/[\w-]{43}$/)
    expect(await findingsOn(stranger)).toEqual([])
    expect(await stranger.locator('body').innerText()).not.toMatch(/Tomás|Quiroga/)
    await tomas.reload()
    await tomas.getByText(/^You follow \d+ topics?\./).waitFor()
    await stranger.getByRole('button', { name: 'Stop all digests' }).focus()
    await stranger.keyboard.press('Enter')
    await stranger.getByText('Done. No more digests will be mailed to you.').waitFor()
    await picture(stranger, 'unsubscribed')
    await tomas.reload()
    await tomas.getByText('You follow no topic yet.').waitFor()
  })

  it('ends as well when a mail program posts to it', async () => {
    const kept = whenKept(tomas, 'weekly')
    await tomas.getByLabel('How often to hear of Across').selectOption('weekly')
    await kept
    await tomas.reload()
    await tomas.getByText('You follow 1 topic.').waitFor()
    const answer = await fetch(stops, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }])
    await tomas.reload()
    await tomas.getByText('You follow no topic yet.').waitFor()
  })

  it('met nothing that the policy keeps out', () => {
    expect(network.trouble).toEqual([])
  })
})
