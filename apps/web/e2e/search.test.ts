import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { focused, goInto, postWith, write } from './in-a-thread.ts'

/** Mara and Tomás look for words in the rooms of the demo. Each step begins where the one before it ended. */
const network = aNetwork('demo')
let mara: Page
let tomas: Page
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
})

const found = (page: Page) => page.getByRole('region', { name: 'What was found' }).getByRole('listitem')

describe('searching', () => {
  it('begins at the key that finds rooms, and leads to the post, by keys alone', async () => {
    // A key is heard once the page is there.
    await tomas.getByRole('navigation').getByRole('link', { name: ROOM }).waitFor()
    await tomas.keyboard.press('/')
    await tomas.getByRole('combobox', { name: 'Find a room' }).waitFor()
    await tomas.keyboard.type('following overtime')
    await tomas.getByRole('option', { name: 'Search for “following overtime”' }).waitFor()
    await tomas.keyboard.press('Enter')
    await tomas.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    await expect.poll(() => found(tomas).count()).toBe(1)
    expect(await found(tomas).locator('mark').allInnerTexts()).toEqual(['Follow', 'overtime'])
    expect(await found(tomas).innerText()).toContain(ROOM)
    await found(tomas).getByRole('link').focus()
    await tomas.keyboard.press('Enter')
    const post = postWith(tomas, 'Follow the overtime.')
    await post.waitFor()
    await expect.poll(() => focused(tomas)).toBe(await post.getAttribute('id'))
  })

  it('tells nothing in the address or the title, and going back shows the search again', async () => {
    await tomas.goBack()
    await expect.poll(() => found(tomas).count()).toBe(1)
    expect(new URL(tomas.url()).href).toBe(`${network.url}/search`)
    expect(await tomas.title()).toBe('Search · Cloakroom')
    expect(await tomas.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('following overtime')
  })

  it('looks in one thread, in one room, in all of them', async () => {
    await goInto(tomas, ROOM, THREAD)
    await tomas.keyboard.press('/')
    await tomas.keyboard.type('the')
    await tomas.getByRole('option', { name: 'Search here for “the”' }).click()
    const where = tomas.getByRole('combobox', { name: 'Where' })
    await expect.poll(() => found(tomas).count()).toBeGreaterThan(1)
    expect(await where.locator('option:checked').innerText()).toBe(`One thread of ${ROOM}`)
    expect(new Set(await found(tomas).getByRole('link').allInnerTexts()).size).toBe(1)
    await where.selectOption('All my rooms')
    await tomas.getByRole('button', { name: 'Search', exact: true }).click()
    await expect.poll(async () => new Set(await found(tomas).getByRole('link').allInnerTexts()).size).toBeGreaterThan(2)
    const before = await found(tomas).count()
    await tomas.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => found(tomas).count()).toBeGreaterThan(before)
    await tomas.getByText('Where and when').click()
    await tomas.getByLabel('Up to').fill('2020-01-01')
    await tomas.getByRole('button', { name: 'Search', exact: true }).click()
    await tomas.getByText('No post that you may read holds all of this.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
  })

  it('finds what was just said, and no more once it is withdrawn', async () => {
    await goInto(tomas, ROOM, THREAD)
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'A single xylophone would wake the whole quay.')
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    const mine = postWith(tomas, 'xylophone')
    await mine.waitFor()
    await mara.goto(`${network.url}/search`)
    const words = mara.getByRole('searchbox', { name: 'Words' })
    await words.fill('“single xylophone”')
    await words.press('Enter')
    await expect.poll(() => found(mara).locator('mark').allInnerTexts()).toEqual(['single xylophone'])
    expect(await findingsOn(mara)).toEqual([])
    await mine.hover()
    await mine.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await tomas.getByRole('button', { name: 'Withdraw it' }).click()
    await mara.reload()
    await mara.getByText('No post that you may read holds all of this.').waitFor()
    expect(await mara.locator('main').innerText()).not.toContain('quay')
  })

  it('says that it cannot while the house is out of reach, and goes on by itself when it is back', async () => {
    await mara.context().setOffline(true)
    await mara.getByRole('searchbox', { name: 'Words' }).fill('overtime')
    await mara.getByRole('button', { name: 'Search', exact: true }).click()
    await mara.getByRole('button', { name: 'Try again' }).waitFor()
    await mara.context().setOffline(false)
    await expect.poll(() => found(mara).count()).toBeGreaterThan(0)
  })

  it('was nowhere in the way of the policy that lets nothing in from elsewhere', () => {
    expect(network.trouble).toEqual([])
  })
})
