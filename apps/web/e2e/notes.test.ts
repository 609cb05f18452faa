import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { look } from './look.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { letNotesBeSeen } from './let-notes-be-seen.ts'

/** Mara drafts the note of "Ports and brokers"; Tomás’s words are in it. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const SAID = 'Two gates at night would do, and a third on market days.'
const KEPT_OUT = 'The night shift knows every face in the queue.'
const ARABIC = 'كنت سأنتظر حتى يُعرف الجدول (انظر الصفحة 42)، ثم أتصل بلا موعد.'
const MASKED = 'Two gates at night would do, and […].'
const TITLE = 'On gates at night'
const NEXT_TITLE = 'What the gates cost'
let mara: Page
let tomas: Page
let notes: string

beforeAll(async () => {
  ;[mara, tomas] = [await network.aPerson({ acceptDownloads: true }), await network.aPerson()]
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await goInto(tomas, ROOM, THREAD)
  for (const said of [SAID, KEPT_OUT, ARABIC]) {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, said)
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    await postWith(tomas, said).waitFor()
  }
})

/** What `npm run note -- verify FILE` says. */
async function verified(path: string, sha256: string): Promise<string> {
  const note = join(import.meta.dirname, '..', '..', 'api', 'src', 'notes', 'main.ts')
  return (await promisify(execFile)(execPath, [note, 'verify', path, sha256])).stdout
}

/** Says in the settings where a person lives and works. */
async function sayRegion(page: Page, region: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByLabel('Where you live and work').selectOption(region)
  await page.getByText('Kept.', { exact: true }).waitFor()
}

describe('a note', () => {
  it('will count where its people live and work, who say so and may take it back', async () => {
    await sayRegion(tomas, 'Western Asia')
    await tomas.reload()
    const region = tomas.getByLabel('Where you live and work')
    await region.waitFor()
    expect(await region.inputValue()).toBe('western-asia')
    expect(await look(tomas, 'notes-settings')).toEqual([])
    await sayRegion(tomas, 'I would rather not say')
    expect(await region.inputValue()).toBe('')
  })

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
    expect(await look(mara, 'notes-draft')).toEqual([])
  })

  it('takes words out of a post, and is shown to whoever said them', async () => {
    await goInto(mara, ROOM, THREAD)
    for (const said of [KEPT_OUT, SAID, ARABIC]) {
      const post = postWith(mara, said)
      await post.hover()
      await post.getByRole('button', { name: 'More' }).click()
      await post.getByRole('button', { name: 'Into a note' }).click()
      await post.getByRole('button', { name: 'Put it there' }).click()
      await post.getByText('In the note it reads:').waitFor()
    }
    expect(await findingsOn(mara)).toEqual([])
    await mara.goto(notes)
    await mara.getByRole('link', { name: TITLE }).click()
    await mara.getByText(SAID).waitFor()
    await mara.getByRole('button', { name: 'Show it to its speakers' }).click()
    await mara.getByText('Its speakers look at their words until').waitFor()
    expect(await mara.getByRole('button', { name: 'Seal it' }).count()).toBe(0)
  })

  it('loses what a speaker masks, and tells the rapporteur nothing of who did', async () => {
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await tomas.getByRole('link', { name: 'Words of yours are in a note: look them over before it is sealed' }).click()
    const mine = tomas.getByRole('region', { name: 'Your words in a note' })
    const [kept, masked] = [KEPT_OUT, SAID].map((said) => mine.getByRole('listitem').filter({ hasText: said }))
    if (!kept || !masked) throw new Error('nothing is shown to him')
    const field = masked.getByLabel('Your words, as they would stand in the note')
    // By keys alone; and what is typed by mistake changes nothing.
    await field.focus()
    await tomas.keyboard.press('Control+End')
    await tomas.keyboard.type('x')
    await tomas.keyboard.press('Backspace')
    await tomas.keyboard.press('ArrowLeft')
    for (const _ of 'a third on market days') await tomas.keyboard.press('Shift+ArrowLeft')
    await mine.getByText('“a third on market days”').waitFor()
    await masked.getByRole('button', { name: 'Mask what is marked' }).press('Enter')
    await mine.getByRole('listitem').filter({ hasText: MASKED }).waitFor()
    await kept.getByRole('button', { name: 'Keep all of it out' }).click()
    await kept.getByRole('button', { name: 'Leave it in' }).click()
    await kept.getByRole('button', { name: 'Keep all of it out' }).click()
    await kept.getByRole('button', { name: 'Keep it out' }).click()
    await mine.getByText('Kept out of the note.').waitFor()
    expect(await tomas.getByText(KEPT_OUT).count()).toBe(0)
    expect(await look(tomas, 'notes-my-words')).toEqual([])
    // No frame tells it to the room: the rapporteur's page asks anew every minute, or when it is opened.
    await mara.reload()
    await expect.poll(() => mara.getByText('Masked by whoever said it.').count()).toBe(2)
    expect(await mara.getByRole('main').innerText()).not.toMatch(/Two gates|night shift/)
  })

  it('is sealed when the speakers have had their time, read, and taken as a file', async () => {
    await letNotesBeSeen(network)
    await mara.reload()
    await mara.getByRole('button', { name: 'Seal it' }).click()
    await mara.getByText(MASKED).waitFor()
    const sha256 = await mara.getByRole('article').locator('code').innerText()
    for (const [form, holds] of [
      ['Markdown', 'Two gates at night would do'],
      ['DOCX', 'PK'],
      ['PDF', '/Lang (ar)'],
      ['JSON', '{'],
    ] as const) {
      const [file] = await Promise.all([
        mara.waitForEvent('download'),
        mara.getByRole('button', { name: form, exact: true }).click(),
      ])
      const path = await file.path()
      expect((await readFile(path)).toString('latin1')).toContain(holds)
      expect(await verified(path, sha256)).toContain('as expected')
    }
    expect(await look(mara, 'notes-sealed')).toEqual([])
    await tomas.reload()
    await tomas.getByRole('link', { name: TITLE }).click()
    await tomas.getByText(MASKED).waitFor()
    expect(await tomas.getByRole('button', { name: 'Make a link' }).count()).toBe(0)
  })

  it('is read by a stranger who has the link, without a word of the house, until the link is ended', async () => {
    await mara.getByRole('button', { name: 'Make a link' }).click()
    const link = await mara.getByLabel('The link').inputValue()
    // Whoever previews a link reads the page before its script has run.
    expect(await (await fetch(link)).text()).not.toMatch(/cloakroom/i)
    const stranger = await network.aPerson()
    await stranger.goto(link)
    await stranger.getByText(MASKED).waitFor()
    expect(await stranger.title()).toBe(TITLE)
    const direction = (said: string) =>
      stranger
        .getByRole('blockquote')
        .filter({ hasText: said })
        .evaluate((quote) => getComputedStyle(quote).direction)
    expect([await direction(MASKED), await direction(ARABIC)]).toEqual(['ltr', 'rtl'])
    const text = await stranger.locator('body').innerText()
    for (const house of ['Cloakroom', ROOM, THREAD, 'Mara', 'Tomás']) expect(text).not.toContain(house)
    expect(await stranger.getByRole('link').count()).toBe(0)
    expect(await look(stranger, 'notes-shared')).toEqual([])
    await mara.getByRole('button', { name: 'End all links to this note' }).click()
    await mara.getByText('Every link has ended.').waitFor()
    await stranger.reload()
    await stranger.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
    expect(await findingsOn(stranger)).toEqual([])
  })

  it('is drafted anew under a title that nobody else reads before it is sealed, and each version keeps its own', async () => {
    await mara.getByRole('button', { name: 'Draft the next version' }).click()
    await mara.getByLabel('Title', { exact: true }).fill(NEXT_TITLE)
    await mara.getByRole('button', { name: 'Save the draft' }).click()
    await mara.getByRole('button', { name: 'Show it to its speakers' }).click()
    await mara.getByRole('heading', { name: NEXT_TITLE, level: 3 }).waitFor()
    expect(await look(mara, 'notes-next')).toEqual([])
    await tomas.reload()
    await tomas.getByText(MASKED).waitFor()
    expect(await tomas.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE)
    expect(await tomas.getByRole('main').innerText()).not.toContain(NEXT_TITLE)
    await letNotesBeSeen(network)
    await mara.reload()
    await mara.getByRole('button', { name: 'Seal it' }).click()
    await mara.getByRole('heading', { name: NEXT_TITLE, level: 1 }).waitFor()
    await mara.getByLabel('Version', { exact: true }).selectOption('1')
    await mara.getByRole('heading', { name: TITLE, level: 2 }).waitFor()
    expect(network.trouble).toEqual([])
  })
})
