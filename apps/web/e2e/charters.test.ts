import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { asDatabaseOwner } from './as-database-owner.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { picture } from './picture.ts'

/** Mara moderates a room in which Tomás writes. Each step begins where the one before it ended. */
const network = aNetwork('demo')
let mara: Page
let tomas: Page
let room: string

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
})

const say = async (page: Page, words: string) => {
  await page.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(page, words)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await postWith(page, words).first().waitFor()
}

describe('a new charter', () => {
  it('is told in words while it is chosen, and tried on a post', async () => {
    await goInto(tomas, 'Ports and brokers', 'Who actually decides')
    room = new URL(tomas.url()).pathname.split('/').slice(0, 3).join('/')
    await mara.goto(`${network.url}${room}/keeping`)
    await mara.getByText('Choose differently above').waitFor()
    await mara.getByLabel('Not quoted').check()
    await mara.getByText('Newcomers read from their joining on').first().click()
    const changes = mara.getByRole('region', { name: 'What changes' })
    await changes.getByText('Until now: Newcomers read everything').waitFor()
    expect(await changes.getByText('stricter').count()).toBe(2)
    await mara.getByRole('button', { name: 'A post under the new charter' }).click()
    const dialog = mara.getByRole('dialog')
    await dialog.getByRole('tab', { name: 'Outside' }).click()
    await dialog.getByText('Does not leave the room.').waitFor()
    await picture(mara, 'try-charter')
    await mara.keyboard.press('Escape')
    expect(await findingsOn(mara)).toEqual([])
    await picture(mara, 'keeping')
  })

  it('reaches whoever reads at that moment, who accepts it by keyboard before writing again', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).waitFor()
    await mara.getByRole('button', { name: 'Amend the charter' }).click()
    const notice = tomas.getByRole('region', { name: 'This room has a new charter' })
    await notice.getByText('Until now: May be used outside').waitFor()
    expect(await tomas.getByRole('button', { name: 'Add to this thread…' }).count()).toBe(0)
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'accept-charter')
    await notice.getByRole('button', { name: 'Accept version 2' }).focus()
    await tomas.keyboard.press('Enter')
    await say(tomas, 'Under the new charter, then.')
  })

  it('is in the list of versions, with what it changed', async () => {
    await tomas.goto(`${network.url}${room}/charter`)
    await tomas.getByText('in force').waitFor()
    await tomas.getByText('Until now: May be used outside').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'versions')
  })
})

describe('the end of a room', () => {
  const announce = async () => {
    await mara.goto(`${network.url}${room}/keeping`)
    await mara.getByLabel('When?').selectOption({ label: 'In a week' })
    await mara.getByLabel('To close it, write its name: Ports and brokers').first().fill('Ports and brokers')
    await mara.getByRole('button', { name: 'Announce the closing' }).click()
    await mara.getByRole('button', { name: 'Call the closing off' }).waitFor()
  }

  it('is counted down for everybody, and can be called off', async () => {
    await tomas.goto(`${network.url}${room}`)
    await tomas.getByRole('heading', { name: 'Ports and brokers' }).waitFor()
    await announce()
    await tomas.getByText('This room closes for good in 7 days.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'countdown')
    await picture(mara, 'call-off')
    await mara.getByRole('button', { name: 'Call the closing off' }).click()
    await mara.getByRole('button', { name: 'Announce the closing' }).waitFor()
    await tomas.getByText('This room closes for good').waitFor({ state: 'detached' })
  })

  it('comes on its day by itself: who reads sees it, and nobody is named any more', async () => {
    await announce()
    await tomas.getByText('This room closes for good in 7 days.').waitFor()
    await asDatabaseOwner(
      network,
      `update rooms set closes_at = now() - interval '1 minute' where closes_at is not null`,
      `select graphile_worker.add_job('close-due-rooms')`,
    )
    await tomas.getByText('This room closes for good').waitFor({ state: 'detached' })
    await goInto(tomas, 'Ports and brokers', 'Who actually decides')
    await postWith(tomas, 'Under the new charter, then.').first().getByText('A participant').waitFor()
    expect(network.trouble).toEqual([])
  })
})
