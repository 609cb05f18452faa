import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'

/** Tomás looks at what he writes before he sends it, in rooms with three kinds of charter. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const WORDS = 'Mara Lindqvist showed me *how* the receipts rhyme: see https://receipts.example/quay for two of them.'
const PLACES = ['In the room', 'At the desk', 'By mail', 'In another room', 'Outside']
let tomas: Page
let fetched: string[]

beforeAll(async () => {
  tomas = await network.aPerson()
  fetched = []
  tomas.on('request', (request) => fetched.push(request.url()))
  await comeInAs(network, 'a member', tomas)
})

const dialog = () => tomas.getByRole('dialog', { name: 'Who will see what' })
const panel = () => dialog().getByRole('tabpanel')
const opens = () => tomas.getByRole('button', { name: 'Who will see what' })
const inMail = () => panel().frameLocator('iframe').locator('main')
const text = (place: Locator) => place.innerText()

async function startWriting(room: string, thread: string, words: string): Promise<void> {
  await goInto(tomas, room, thread)
  await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(tomas, words)
}

async function lookAt(place: string): Promise<void> {
  await dialog().getByRole('tab', { name: place }).click()
}

describe('who will see what', () => {
  it('costs nobody anything before they write', async () => {
    await goInto(tomas, 'Gold, sand, timber', 'Refiners who ask no questions')
    expect(
      fetched.filter((url) => /who-will-see-what-|previews/.test(url)).filter((url) => !url.includes('load-')),
    ).toEqual([])
  })

  it('is opened and walked by keys, from the room outwards', async () => {
    await startWriting('Gold, sand, timber', 'Refiners who ask no questions', WORDS)
    await opens().focus()
    await tomas.keyboard.press('Enter')
    await panel().getByText('how', { exact: true }).waitFor()
    await expect.poll(() => text(panel())).toMatch(/Tomás Quiroga.*Mara Lindqvist showed me how the receipts rhyme/s)
    await dialog().getByRole('tab', { name: 'In the room' }).focus()
    await tomas.keyboard.press('ArrowRight')
    await expect.poll(() => text(panel())).toMatch(/Only if you say.*Tomás Quiroga.*Mara Lindqvist showed me \*how\*/s)
    await tomas.keyboard.press('ArrowRight')
    await expect.poll(() => text(inMail())).toMatch(/Your daily digest.*\[a participant\] showed me how .*see \[…\]/s)
    await tomas.keyboard.press('ArrowRight')
    await expect.poll(() => text(panel())).toMatch(/\[a participant\] showed me how .*see \[…\]/s)
    await tomas.keyboard.press('ArrowRight')
    await expect
      .poll(() => text(panel()))
      .toMatch(/“\[a participant\] showed me how .*— participant, discussion under/is)
    expect(await text(panel())).not.toMatch(/Tomás|Lindqvist|receipts\.example|Gold/)
    await tomas.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => tomas.evaluate(() => document.activeElement?.textContent)).toBe('Who will see what')
  })

  it('stands in a frame that looks like the mail and leads nowhere', async () => {
    await opens().click()
    await lookAt('By mail')
    await expect
      .poll(() =>
        inMail()
          .locator('h1')
          .evaluate((title) => getComputedStyle(title).fontSize),
      )
      .toBe('24px')
    await panel().getByText('The same mail as plain text').click()
    expect(await text(panel())).toMatch(/\[a participant\] showed me how/)
    await tomas.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('is what is seen once it is sent', async () => {
    await opens().click()
    await panel().locator('.words').waitFor()
    const shown = await panel().locator('.words').innerHTML()
    await lookAt('Outside')
    const outside = await panel().locator('.taken').innerText()
    await dialog().getByRole('button', { name: 'Back to writing' }).click()
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    const post = postWith(tomas, 'Mara Lindqvist showed me')
    await post.waitFor()
    expect(await post.locator('.words').innerHTML()).toBe(shown)
    await post.hover()
    await post.getByRole('button', { name: 'Take out' }).click()
    expect(await post.locator('.taken').innerText()).toBe(outside)
  })

  it('tells the hats that the house finds, also in a title', async () => {
    await tomas.getByRole('navigation').getByRole('link', { name: 'Gold, sand, timber' }).click()
    await tomas.getByRole('button', { name: 'Start a thread' }).click()
    await opens().click()
    await dialog().getByText('Write something first').waitFor()
    await tomas.keyboard.press('Escape')
    await tomas.getByLabel('What is it about?').fill('On behalf of the Ministry of Finance: who pays?')
    await write(tomas, 'I only ask.')
    await opens().click()
    await dialog().getByText('With these words the post is not taken').waitFor()
    await panel().getByRole('heading', { name: 'On behalf of the Ministry of Finance: who pays?' }).waitFor()
    await lookAt('At the desk')
    await expect.poll(() => panel().locator('mark').allInnerTexts()).toEqual(['On behalf of the Ministry of Finance'])
    expect(await text(panel())).toContain('begins a thread')
    await lookAt('By mail')
    await expect.poll(() => text(panel())).toContain('The thread has no topic')
    await tomas.keyboard.press('Escape')
    await tomas.getByRole('button', { name: 'Throw away' }).click()
  })

  it('says what does not leave the room, where nobody is named', async () => {
    await startWriting('The candid hour', 'A thing I got wrong', 'I kept mine in a drawer.')
    await opens().click()
    await panel().getByText('A participant').waitFor()
    for (const place of PLACES.slice(2)) {
      await lookAt(place)
      await expect.poll(() => text(panel())).toContain('Does not leave the room.')
    }
    await tomas.keyboard.press('Escape')
    await tomas.getByRole('button', { name: 'Throw away' }).click()
  })

  it('knows the charter even out of reach, and shows the rest when the house is back', async () => {
    await startWriting('Gold, sand, timber', 'Refiners who ask no questions', 'A second thought.')
    await tomas.context().setOffline(true)
    await opens().click()
    await panel().getByText('The house cannot be reached').waitFor()
    await panel().getByText('Members of this room see your personal name beside these words.').waitFor()
    await tomas.context().setOffline(false)
    await expect.poll(() => text(panel())).toContain('A second thought.')
    await tomas.keyboard.press('Escape')
  })

  it('says so when something breaks, and can be asked again', async () => {
    await tomas.route(/\/previews$/, (route) => route.fulfill({ status: 500, body: '' }), { times: 1 })
    await opens().click()
    await panel().getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => text(panel())).toContain('A second thought.')
    await tomas.keyboard.press('Escape')
  })

  it('fits a telephone, a tablet and a desk, by day and by night', async () => {
    const found: string[] = []
    await opens().click()
    await panel().getByText('A second thought.').waitFor()
    for (const width of [360, 768, 1280]) {
      await tomas.setViewportSize({ width, height: 800 })
      for (const place of PLACES) {
        await lookAt(place)
        await panel().waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await tomas.emulateMedia({ colorScheme })
          found.push(...(await findingsOn(tomas)).map((finding) => `${place}, ${width}, ${colorScheme}: ${finding}`))
        }
        const over = await dialog().evaluate((inside) => inside.scrollWidth - inside.clientWidth)
        if (over > 0) found.push(`${place}: ${over} px wider than its dialog at ${width}`)
      }
    }
    expect(found).toEqual([])
  })

  it('was nowhere in the way of the policy that lets nothing in from elsewhere', () => {
    expect(network.trouble).toEqual([])
  })
})
