import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { letPollsClose } from './let-polls-close.ts'

/** Mara moderates "Ports and brokers", where she has asked something; Tomás and Adaeze vote there. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
let mara: Page
let tomas: Page
let adaeze: Page

beforeAll(async () => {
  ;[mara, tomas, adaeze] = [await network.aPerson(), await network.aPerson(), await network.aPerson()]
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await comeInAs(network, 'another member', adaeze)
  for (const page of [mara, tomas]) await goInto(page, ROOM, THREAD)
})

const poll = (page: Page, question: string) => page.getByRole('region', { name: question })
const GATE = 'Should picks be drawn at the gate'
const FIRST = 'What shall we read first?'
const WEIGHT = 'Where should the time go?'

/** Moves to something by the tabulator alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if (await target.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the tabulator does not come there')
}

async function ask(page: Page, words: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(page, words)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const post = postWith(page, words)
  await post.hover()
  await post.getByRole('button', { name: 'Ask the room' }).click()
  const form = page.getByRole('region', { name: 'Ask the room' })
  await fill(form)
  await form.getByRole('button', { name: 'Ask', exact: true }).click()
  await form.getByText('It stands at the top of the thread.').waitFor()
  await form.getByRole('button', { name: 'Done' }).click()
}

describe('a poll', () => {
  it('is voted in by keyboard alone, tells nothing, and may be voted in otherwise from the same browser', async () => {
    const card = poll(tomas, GATE)
    await card.waitFor()
    await tomas.getByRole('heading', { level: 1 }).focus()
    await tabTo(tomas, card.getByRole('radio').first())
    await tomas.keyboard.press('ArrowDown')
    await tabTo(tomas, card.getByRole('button', { name: 'Vote', exact: true }))
    await tomas.keyboard.press('Enter')
    await card.getByText('You have voted.').waitFor()
    expect(await card.innerText()).not.toMatch(/\d+ (vote|people)/)
    expect(await poll(mara, GATE).innerText()).not.toMatch(/\d+ (vote|people)/)
    await tomas.reload()
    await card.getByRole('button', { name: 'Vote otherwise' }).click()
    await card.getByRole('radio', { name: 'In between' }).check()
    await card.getByRole('button', { name: 'Vote', exact: true }).click()
    await card.getByText('You have voted.').waitFor()
  })

  it('wears no hat, and comes to everybody’s page as it is asked', async () => {
    await ask(tomas, 'I have three things on my desk.', async (form) => {
      await form.getByLabel('Question').fill('On behalf of my agency, what first?')
      await form.getByLabel('How the room answers').selectOption({ label: 'Ranked choice' })
      await form.getByLabel('Options, one a line').fill('Rotas\nSeals\nOvertime')
      await form.getByRole('button', { name: 'Ask', exact: true }).click()
      await form.getByText('These words speak for an institution.').waitFor()
      await form.getByLabel('Question').fill(FIRST)
    })
    await poll(mara, FIRST).waitFor()
    await ask(tomas, 'And only so many hours.', async (form) => {
      await form.getByLabel('Question').fill(WEIGHT)
      await form.getByLabel('How the room answers').selectOption({ label: 'Dots' })
      await form.getByLabel('Options, one a line').fill('Gates\nYards')
    })
    await poll(mara, WEIGHT).waitFor()
    expect(await poll(mara, WEIGHT).getByRole('spinbutton').count()).toBe(2)
  })

  it('takes an order and dots by keyboard alone', async () => {
    const ranked = poll(mara, FIRST)
    await tabTo(mara, ranked.getByRole('button', { name: 'Add Rotas' }))
    await mara.keyboard.press('Enter')
    await tabTo(mara, ranked.getByRole('button', { name: 'Add Seals' }))
    await mara.keyboard.press('Enter')
    const items = () => ranked.getByRole('list').first().getByRole('listitem').allInnerTexts()
    expect((await items()).map((text) => text.split('\n')[0])).toEqual(['Rotas', 'Seals'])
    await mara.keyboard.press('ArrowUp')
    expect((await items()).map((text) => text.split('\n')[0])).toEqual(['Seals', 'Rotas'])
    await expect
      .poll(() => mara.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Move Seals up')
    await tabTo(mara, ranked.getByRole('button', { name: 'Vote', exact: true }))
    await mara.keyboard.press('Enter')
    await ranked.getByText('You have voted.').waitFor()
    const dots = poll(mara, WEIGHT)
    await tabTo(mara, dots.getByLabel('Gates'))
    for (let times = 0; times < 7; times++) await mara.keyboard.press('ArrowUp')
    await dots.getByText('0 dots left of 5.').waitFor()
    expect(await dots.getByLabel('Gates').inputValue()).toBe('5')
    await tabTo(mara, dots.getByRole('button', { name: 'Vote', exact: true }))
    await mara.keyboard.press('Enter')
    await dots.getByText('You have voted.').waitFor()
  })

  it('can be looked at by everybody, on every screen', async () => {
    await goInto(adaeze, ROOM, THREAD)
    await poll(adaeze, FIRST).waitFor()
    // Whoever comes in at the top sees what was asked there.
    expect(await adaeze.evaluate(() => window.scrollY)).toBe(0)
    expect(await findingsOn(adaeze)).toEqual([])
    await adaeze.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOn(adaeze, ['color-contrast'])).toEqual([])
    await adaeze.emulateMedia({ colorScheme: 'light' })
    for (const width of [360, 768, 1280]) {
      await adaeze.setViewportSize({ width, height: 900 })
      expect(await adaeze.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  it('is counted when its time has come, on every page; of too few nothing is told; another is withdrawn', async () => {
    await poll(tomas, WEIGHT).getByRole('button', { name: 'Withdraw it' }).click()
    await tomas.getByRole('button', { name: 'Withdraw the question' }).click()
    await mara.getByText('Somebody asked, and withdrew the question.').waitFor()
    await letPollsClose(network)
    const counted = poll(mara, GATE)
    await counted.getByText('5 people voted.').waitFor()
    expect(await counted.getByRole('listitem').allTextContents()).toEqual([
      'Strongly for: 2 votes',
      'For: 1 vote',
      'In between: 1 vote',
      'Against: 1 vote',
      'Strongly against: 0 votes',
    ])
    await counted.getByText('The middle of the room is: For.').waitFor()
    await poll(tomas, FIRST).getByText('Fewer than five people voted.').waitFor()
    expect(await findingsOn(mara)).toEqual([])
    await mara.setViewportSize({ width: 360, height: 900 })
    expect(await mara.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(360)
    expect(network.trouble).toEqual([])
  })
})
