import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { look } from './look.ts'
import { postWith, write } from './in-a-thread.ts'
import { letWritersAnswer } from './let-writers-answer.ts'

/** Mara moderates both rooms, and Tomás is in both: named in one, by a handle in the other. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const [FROM, INTO] = ['Ports and brokers', 'Witness support']
const TITLE = 'Lamps on the quay'
const SAID = 'Nobody speaks under a lamp that works.'
const ANSWER = 'As Tomás Quiroga says: the dark corner is where one is asked.'
let mara: Page
let tomas: Page
let thread: string

beforeAll(async () => {
  ;[mara, tomas] = [await network.aPerson(), await network.aPerson()]
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await tomas.getByRole('navigation').getByRole('link', { name: FROM }).click()
  await tomas.getByRole('button', { name: 'Start a thread' }).click()
  await tomas.getByLabel('What is it about?').fill(TITLE)
  await write(tomas, SAID)
  await tomas.getByRole('button', { name: 'Start the thread' }).click()
  await postWith(tomas, SAID).waitFor()
  thread = tomas.url()
  await mara.goto(thread)
  await postWith(mara, SAID).waitFor()
  await mara.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(mara, ANSWER)
  await mara.getByRole('button', { name: 'Post', exact: true }).click()
  await postWith(mara, ANSWER).waitFor()
})

async function order(): Promise<void> {
  await mara.goto(thread)
  await mara.getByRole('button', { name: 'Keep order' }).click()
  await mara.getByRole('button', { name: 'Carry it to another room' }).click()
}
async function ask(): Promise<void> {
  await mara.getByLabel('Into which room?').selectOption(INTO)
  await mara.getByRole('button', { name: 'Ask its writers' }).click()
  await mara.getByText(`Its writers are asked whether it may go to ${INTO}.`).waitFor()
}
const toAsked = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Asked of me' }).click()

describe('a thread that belongs in another room', () => {
  it('is closed first, and asked for by whoever moderates both', async () => {
    await order()
    await mara.getByText('A thread is carried when it is closed').waitFor()
    await mara.getByRole('button', { name: 'Close the thread' }).click()
    await mara.getByLabel('Into which room?').waitFor()
    expect(await look(mara, 'carriages-asked')).toEqual([])
    await ask()
    expect(await mara.getByRole('button', { name: `Carry it to ${INTO}` }).count()).toBe(0)
  })

  it('shows each of its writers how their words would stand there, and stays if one of them says nothing', async () => {
    // What waits is asked for each minute; this is quicker.
    await tomas.reload()
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await tomas.getByRole('link', { name: 'A thread with words of yours would move to another room' }).click()
    const asked = tomas.getByRole('region', { name: 'Threads that would move' })
    await asked.getByText(SAID).waitFor()
    expect(await asked.getByText('the dark corner').count()).toBe(0)
    expect(await look(tomas, 'carriages-answering')).toEqual([])
    await asked.getByRole('button', { name: 'Yes, carry my words' }).click()
    await asked.getByText('You have said yes.').waitFor()
    await letWritersAnswer(network)
    await order()
    await mara.getByRole('button', { name: `Carry it to ${INTO}` }).click()
    await mara.getByText('Not everybody agreed, or not everybody could be asked. Nobody is told who.').waitFor()
    expect(await look(mara, 'carriages-waiting')).toEqual([])
    await mara.getByRole('button', { name: 'Ask no more' }).click()
    await mara.getByLabel('Into which room?').waitFor()
  })

  it('moves when all have said yes: there without names, here without words', async () => {
    await ask()
    for (const page of [mara, tomas]) {
      await page.reload()
      await toAsked(page)
      await page.getByRole('button', { name: 'Yes, carry my words' }).click()
      await page.getByText('You have said yes.').first().waitFor()
    }
    await letWritersAnswer(network)
    await order()
    await mara.getByRole('button', { name: `Carry it to ${INTO}` }).click()
    await mara.getByRole('link', { name: INTO }).first().waitFor()
    await postWith(mara, 'As [a participant] says: the dark corner').waitFor()
    expect(await look(mara, 'carriages-carried')).toEqual([])
    await tomas.getByRole('navigation').getByRole('link', { name: INTO }).click()
    await tomas.getByRole('main').getByRole('link', { name: TITLE }).click()
    await postWith(tomas, SAID).waitFor()
    for (const article of await tomas.getByRole('article').allInnerTexts())
      expect(article).not.toMatch(/Umbrella|Lantern|Tomás|Mara/)
    await tomas.goto(thread)
    await tomas.getByRole('heading', { name: TITLE }).waitFor()
    expect(await tomas.getByText(SAID).count()).toBe(0)
    expect(network.trouble).toEqual([])
  })

  it('is still its writer’s to withdraw', async () => {
    await tomas.getByRole('navigation').getByRole('link', { name: INTO }).click()
    await tomas.getByRole('main').getByRole('link', { name: TITLE }).click()
    await postWith(tomas, SAID).hover()
    await postWith(tomas, SAID).getByRole('button', { name: 'Withdraw' }).click()
    await tomas.getByRole('button', { name: 'Withdraw it' }).click()
    await postWith(tomas, SAID).waitFor({ state: 'detached' })
    expect(await tomas.getByRole('main').innerText()).toContain('[a participant] says')
  })
})
