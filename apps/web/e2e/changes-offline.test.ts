import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { goInto, postWith, write } from './in-a-thread.ts'

/** Mara reads; Tomás changes what he wrote, in a tunnel and on another device. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const WRITTEN_WITH = ['composer', 'edit-words', 'kept-change', 'withdraw-question']
let mara: Page
let tomas: Page
let elsewhere: Page

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  elsewhere = await network.aPerson({ storageState: await tomas.context().storageState() })
  await elsewhere.goto(network.url)
  for (const page of [mara, tomas, elsewhere]) await goInto(page, ROOM, THREAD)
})

async function posts(words: string): Promise<void> {
  await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(tomas, words)
  await tomas.getByRole('button', { name: 'Post', exact: true }).click()
  for (const page of [mara, tomas, elsewhere]) await postWith(page, words).waitFor()
}

async function act(page: Page, words: string, name: string): Promise<void> {
  await postWith(page, words).hover()
  await postWith(page, words).getByRole('button', { name, exact: true }).click()
}

async function edits(page: Page, from: string, to: string): Promise<void> {
  await act(page, from, 'Edit')
  const form = page.getByRole('form', { name: 'Edit your post' })
  await form.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(to)
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
}

async function goOffline(): Promise<void> {
  // What one writes with is fetched when the page has come to rest.
  await tomas.waitForFunction((parts) => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    return parts.every((part) => fetched.some((name) => name.includes(part)))
  }, WRITTEN_WITH)
  await tomas.context().setOffline(true)
  await tomas.getByText('You are offline.').waitFor()
}

async function comeBack(): Promise<void> {
  await tomas.context().setOffline(false)
  await tomas.getByText('You are offline.').waitFor({ state: 'detached' })
}

const waitingEdit = () => tomas.getByLabel('An edit of yours that waits to be sent')
const kept = () => tomas.evaluate(() => localStorage.getItem('changes'))

describe('changes made out of reach', () => {
  it('an edit waits like a post, can be written on, and is sent once', async () => {
    await posts('Said before the tunnel.')
    await goOffline()
    await edits(tomas, 'Said before the tunnel.', 'Said in the tunnel, first.')
    await waitingEdit().getByText('kept here, and sent when you are back').waitFor()
    await waitingEdit().getByRole('button', { name: 'Write on' }).click()
    const form = tomas.getByRole('form', { name: 'Edit your post' })
    await expect.poll(() => form.locator('.cm-content').innerText()).toBe('Said in the tunnel, first.')
    await form.locator('.cm-content').click()
    await tomas.keyboard.press('ControlOrMeta+a')
    await tomas.keyboard.insertText('Said in the tunnel, at last.')
    await form.getByRole('button', { name: 'Save' }).click()
    await waitingEdit().getByText('Said in the tunnel, at last.').waitFor()
    await comeBack()
    await postWith(mara, 'Said in the tunnel, at last.').waitFor()
    await postWith(tomas, 'Said in the tunnel, at last.').waitFor()
    await waitingEdit().waitFor({ state: 'detached' })
    expect(await kept()).toBeNull()
    await act(mara, 'Said in the tunnel, at last.', 'Edited')
    await mara.getByText('Said before the tunnel.').waitFor()
    expect(await mara.getByText('Said in the tunnel, first.').count()).toBe(0)
  })

  it('is sent from the next tab when its own was closed in the tunnel', async () => {
    await posts('Half of it.')
    await goOffline()
    await edits(tomas, 'Half of it.', 'All of it.')
    await waitingEdit().waitFor()
    const address = tomas.url()
    const context = tomas.context()
    await tomas.close()
    await context.setOffline(false)
    tomas = await context.newPage()
    await tomas.goto(address)
    await postWith(mara, 'All of it.').waitFor()
    await postWith(tomas, 'All of it.').waitFor()
    await expect.poll(kept).toBeNull()
  })

  it('shows both where the words were changed on another device meanwhile, and puts neither over the other', async () => {
    await posts('Two of me.')
    await goOffline()
    await edits(tomas, 'Two of me.', 'The one in the tunnel.')
    await edits(elsewhere, 'Two of me.', 'The one at the desk.')
    await postWith(mara, 'The one at the desk.').waitFor()
    await comeBack()
    await waitingEdit().getByText('This post was changed elsewhere meanwhile.').waitFor()
    await postWith(tomas, 'The one at the desk.').waitFor()
    await waitingEdit().getByText('The one in the tunnel.').waitFor()
    expect(await mara.getByText('The one in the tunnel.').count()).toBe(0)
    await tomas.reload()
    await waitingEdit().getByRole('button', { name: 'Put this in its place' }).click()
    await postWith(mara, 'The one in the tunnel.').waitFor()
    await waitingEdit().waitFor({ state: 'detached' })
  })

  it('keeps what was written where the post was withdrawn meanwhile', async () => {
    await posts('Soon gone.')
    await goOffline()
    await edits(tomas, 'Soon gone.', 'Words for a post that is gone.')
    await act(elsewhere, 'Soon gone.', 'Withdraw')
    await elsewhere.getByRole('button', { name: 'Withdraw it' }).click()
    await mara.getByText('Soon gone.').waitFor({ state: 'detached' })
    await comeBack()
    await waitingEdit().getByText('This post has been withdrawn').waitFor()
    await waitingEdit().getByText('Words for a post that is gone.').waitFor()
    await waitingEdit().getByRole('button', { name: 'Throw away' }).click()
    await waitingEdit().waitFor({ state: 'detached' })
    expect(await kept()).toBeNull()
  })

  it('a withdrawal waits, can be taken back, and is done when the house answers', async () => {
    await posts('Better unsaid.')
    await goOffline()
    const waits = tomas.getByLabel('A withdrawal of yours that waits to be sent')
    const withdraws = async () => {
      await act(tomas, 'Better unsaid.', 'Withdraw')
      await tomas.getByRole('button', { name: 'Withdraw it' }).click()
      await waits.getByText('This post is withdrawn when you are back.').waitFor()
    }
    await withdraws()
    await waits.getByRole('button', { name: 'Do not withdraw it' }).click()
    await waits.waitFor({ state: 'detached' })
    await withdraws()
    expect(await mara.getByText('Better unsaid.').count()).toBe(1)
    await comeBack()
    await mara.getByText('Better unsaid.').waitFor({ state: 'detached' })
    await waits.waitFor({ state: 'detached' })
    expect(await kept()).toBeNull()
  })

  it('leaves nothing of it in the browser after signing out', async () => {
    await posts('On my way out.')
    await goOffline()
    await edits(tomas, 'On my way out.', 'Never to be sent.')
    expect(await kept()).toContain('Never to be sent.')
    await tomas.route('**/words', (route) => route.abort('connectionreset'))
    await comeBack()
    await tomas.getByRole('button', { name: 'Sign out' }).click()
    await tomas.getByRole('heading', { name: 'Come in' }).waitFor()
    expect(await kept()).toBeNull()
  })
})
