import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith } from './in-a-thread.ts'

/** Mara and Tomás write in "Ports and brokers", where people are named. */
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
  await goInto(mara, ROOM, THREAD)
  await goInto(tomas, ROOM, THREAD)
})

const words = (page: Page) => page.locator('.cm-content').last()
const post = (page: Page) => page.getByRole('button', { name: 'Post', exact: true }).click()

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Add to this thread…|Go on with your draft…/ }).click()
  await words(page).waitFor()
}

/** Pastes what another program put on the clipboard. */
function paste(page: Page, html: string): Promise<void> {
  return words(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', 'the bare words')
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Writer 15">
<style>p.MsoNormal {margin:0}</style><!--[if gte mso 9]><xml><o:Author>Somebody Else</o:Author></xml><![endif]--></head><body>
<!--StartFragment--><p class=MsoNormal>I would <b style='mso-bidi-font-weight:normal'>wait</b>&nbsp;a year.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Sand</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Timber</p>
<p class=MsoNormal><del cite="mailto:Somebody Else">never</del><ins cite="mailto:Somebody Else">seldom</ins></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>SE: ask the others</p></div>
<p class=MsoNormal><img src="file:///C:/logo.png" alt="logo"></p><!--EndFragment--></body></html>`

describe('writing', () => {
  it('mentions somebody by name, and leaves a seat in the words', async () => {
    await begin(tomas)
    await tomas.keyboard.type('What does @mar')
    await tomas.getByRole('option', { name: 'Mara Lindqvist' }).waitFor()
    // A list that has just opened takes no Enter that was meant for the words.
    await tomas.waitForTimeout(150)
    await tomas.keyboard.press('Enter')
    await tomas.keyboard.type('say?')
    await expect.poll(() => words(tomas).innerText()).toBe('What does @Mara Lindqvist say?')
    expect(await findingsOn(tomas)).toEqual([])
    const sent = tomas.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/posts'))
    await tomas.keyboard.press('Control+Enter')
    expect((await sent).postData()).toMatch(/What does @\{[0-9a-f-]{36}\} say\?/)
    const there = postWith(mara, 'What does')
    await expect.poll(() => there.locator('.words').textContent()).toBe('What does @Mara Lindqvist say?')
  })

  it('quotes a passage with a mention in it', async () => {
    const there = postWith(mara, 'What does')
    await there.locator('.words p').selectText()
    await there.hover()
    await there.getByRole('button', { name: 'Quote' }).click()
    await words(mara).click()
    await mara.keyboard.type('She says: measure first.')
    await post(mara)
    const quote = postWith(tomas, 'She says: measure first.').locator('blockquote')
    await expect.poll(() => quote.innerText()).toContain('What does @Mara Lindqvist say?')
  })

  it('shapes words by keys and by the tool bar, which is one stop of the Tab key', async () => {
    await begin(tomas)
    await tomas.keyboard.press('Control+b')
    await tomas.keyboard.type('Measure')
    await tomas.keyboard.press('End')
    await tomas.keyboard.type(' first')
    await tomas.getByRole('button', { name: 'Strong' }).focus()
    for (const _ of ['Emphasis', 'Link', 'Quotation']) await tomas.keyboard.press('ArrowRight')
    await tomas.keyboard.press('Enter')
    await expect.poll(() => words(tomas).innerText()).toBe('> **Measure** first')
    await post(tomas)
    const strong = postWith(mara, 'first').locator('.words blockquote strong')
    await expect.poll(() => strong.innerText()).toBe('Measure')
  })

  it('takes from Word the words, without notes, traces or pictures', async () => {
    await begin(tomas)
    await paste(tomas, FROM_WORD)
    await expect.poll(() => words(tomas).innerText()).toContain('seldom')
    const pasted = (await words(tomas).innerText()).replaceAll(/\n+/g, '\n')
    expect(pasted).toBe('I would **wait** a year.\n-   Sand\n-   Timber\nseldom')
  })

  it.each([
    [
      'bold that is none',
      '<b style="font-weight:normal"><p>Plain <span style="font-weight:700">not</span></p></b>',
      'Plain **not**',
    ],
    ['a link on the web', '<a href="https://a.example/b">the survey</a>', '[the survey](https://a.example/b)'],
    ['links elsewhere', '<a href="mailto:me@a.example">write</a> <a href="javascript:x()">run</a>', 'write run'],
    ['a script', '<p>Words<script>window.ran = true</script></p>', 'Words'],
    [
      'a table',
      '<table><tr><th>Port</th><th>Days</th></tr><tr><td>North</td><td>3</td></tr></table>',
      'Port | Days\nNorth | 3',
    ],
    ['a heading and a quotation', '<h2>Why</h2><blockquote>Because</blockquote>', '## Why\n> Because'],
    ['Arabic', '<p dir="rtl">قالت <i>ليلى</i></p>', 'قالت *ليلى*'],
  ])('takes %s as Markdown', async (_, html, markdown) => {
    await words(tomas).click()
    await tomas.keyboard.press('Control+a')
    await paste(tomas, html)
    await expect.poll(async () => (await words(tomas).innerText()).replaceAll(/\n+/g, '\n')).toBe(markdown)
  })

  it('loses no word of a draft when the browser stops, nor to a second tab', async () => {
    await words(tomas).click()
    await tomas.keyboard.press('Control+a')
    await tomas.keyboard.type('Half a sentence about')
    const second = await tomas.context().newPage()
    await second.goto(tomas.url())
    await begin(second)
    await expect.poll(() => words(second).innerText()).toBe('Half a sentence about')
    // Nothing reaches the house any more, and nothing is said to the page before it is gone.
    await second.route('**/api/drafts/**', (route) => route.abort())
    await words(second).click()
    await second.keyboard.press('Control+End')
    await second.keyboard.type(' seals')
    await expect.poll(() => second.evaluate(() => JSON.stringify(localStorage))).toContain('about seals')
    const crashed = second
      .context()
      .newCDPSession(second)
      .then((session) => session.send('Page.crash'))
    await Promise.race([crashed.catch(() => undefined), second.waitForEvent('crash')])
    await second.close()
    await tomas.reload()
    await begin(tomas)
    await expect.poll(() => words(tomas).innerText()).toBe('Half a sentence about seals')
    await tomas.getByRole('button', { name: 'Throw away' }).click()
  })

  it('sends once what two tabs have kept while the house was out of reach', async () => {
    const second = await tomas.context().newPage()
    await second.goto(tomas.url())
    await second.getByRole('article').first().waitFor()
    await begin(tomas)
    await tomas.context().setOffline(true)
    await tomas.keyboard.type('From the first tunnel.')
    await post(tomas)
    await tomas.getByLabel('A post of yours that waits to be sent').waitFor()
    await begin(second)
    await second.keyboard.type('From the second tunnel.')
    await post(second)
    await expect.poll(() => second.getByLabel('A post of yours that waits to be sent').count()).toBe(2)
    await tomas.context().setOffline(false)
    for (const kept of ['From the first tunnel.', 'From the second tunnel.']) {
      await postWith(mara, kept).waitFor()
      expect(await mara.getByText(kept).count()).toBe(1)
    }
    await tomas.getByLabel('A post of yours that waits to be sent').first().waitFor({ state: 'detached' })
    await second.close()
  })

  it('was nowhere in the way of the policy that lets nothing in from elsewhere', () => {
    expect(network.trouble).toEqual([])
  })
})
