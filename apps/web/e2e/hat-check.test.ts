import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, more, postWith, write } from './in-a-thread.ts'
import { look } from './look.ts'
import { picture } from './picture.ts'
import { sendBack } from './send-back.ts'

/** Tomás writes in a strict room that Mara moderates. Each step begins where the one before it ended. */
const network = aNetwork('demo')
let mara: Page
let tomas: Page
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const HAT = 'On behalf of my agency I can say that the queue is shorter at dawn.'
const SIGNATURE = '\n\nKind regards,\n\nRobin Vale\nDirector of Cooperation\nBorder Institute\nTel. +00 000 00000'

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await goInto(tomas, ROOM, THREAD)
})

const underlined = () => tomas.locator('.cm-hat').allInnerTexts()
const heard = () => tomas.locator('[aria-live]').allInnerTexts()
const written = () => tomas.locator('.cm-content').last().innerText()

describe('the hat check while somebody writes', () => {
  it('underlines a hat, says why under the pointer and to screen readers, and is no obstacle for them', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, HAT)
    await expect.poll(underlined).toEqual(['On behalf of my agency'])
    await expect.poll(async () => (await heard()).join(' ')).toContain('Hat check: ')
    // The page may still be moving under the pointer: a hand stays in motion.
    let step = 0
    await expect
      .poll(
        async () => {
          await tomas.locator('.cm-hat').hover({ position: { x: 20 + (step = (step + 1) % 9), y: 8 } })
          return tomas.locator('.cm-tooltip').count()
        },
        { interval: 700 },
      )
      .toBe(1)
    const why = await tomas.getByRole('group', { name: 'Hat check' }).locator('p').first().innerText()
    expect(why).toContain(await tomas.locator('.cm-tooltip').innerText())
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.mouse.move(0, 0)
  })

  it('is walked by keyboard, and offers a better word', async () => {
    await tomas.locator('.cm-content').last().press('F8')
    // What was found is selected now: it goes with one key, and comes back.
    await tomas.keyboard.press('Delete')
    await expect.poll(written).not.toContain('On behalf of my agency')
    await tomas.keyboard.press('ControlOrMeta+z')
    await expect.poll(underlined).toEqual(['On behalf of my agency'])
    await tomas
      .getByRole('button', { name: /^Write “/ })
      .first()
      .press('Enter')
    await expect.poll(underlined).toEqual([])
    expect(await written()).not.toContain('On behalf of')
    expect(await written()).toContain('the queue is shorter at dawn.')
  })

  it('takes a pasted mail signature off with one key', async () => {
    await tomas.locator('.cm-content').last().press('ControlOrMeta+End')
    const before = await written()
    await tomas.keyboard.insertText(SIGNATURE)
    await tomas.getByRole('button', { name: 'Remove the whole signature (F9)' }).waitFor()
    await expect.poll(async () => (await heard()).join(' ')).toContain('F9')
    await tomas.locator('.cm-content').last().press('F9')
    await expect.poll(written).toBe(before)
    await tomas.getByRole('button', { name: 'Remove the whole signature (F9)' }).waitFor({ state: 'detached' })
  })

  it('knows who is in the room, and only advises', async () => {
    await tomas.locator('.cm-content').last().press('ControlOrMeta+End')
    await tomas.keyboard.insertText(' Then Mara said it is late.')
    await expect.poll(underlined).toEqual(['Mara'])
    await tomas.getByText('Only a hint').waitFor()
    await tomas.locator('.cm-content').last().press('ControlOrMeta+Enter')
    await postWith(tomas, 'the queue is shorter at dawn').waitFor()
  })
})

describe('“it is not my hat”', () => {
  it('tells its consequence, and asks whether the hat check may learn from it', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'Speaking as chair of the chess club, I know that Mara Lindqvist dislikes the late shift.')
    await tomas.getByRole('button', { name: 'It is not my hat…' }).click()
    await tomas.getByText('They let it into the thread or return it to you with a reason.').waitFor()
    await tomas.getByRole('checkbox', { name: /The hat check may learn from this/ }).check()
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.getByRole('button', { name: 'Send it to the desk' }).click()
    await tomas.getByRole('button', { name: 'The hat check shall not learn from it' }).waitFor()
  })

  it('becomes a test case when the desk has decided, without anybody’s name', async () => {
    await mara.getByRole('navigation').getByRole('link', { name: ROOM }).click()
    const room = new URL(mara.url()).pathname
    await mara.goto(`${network.url}${room}/desk`)
    await mara
      .getByRole('article')
      .filter({ hasText: 'the chess club' })
      .getByRole('button', { name: 'Let it in' })
      .click()
    await mara.getByRole('article').filter({ hasText: 'the chess club' }).waitFor({ state: 'detached' })
    expect(await findingsOn(mara)).toEqual([])
    const [file] = await Promise.all([
      mara.waitForEvent('download'),
      mara.getByRole('button', { name: 'Export verdicts as test cases' }).click(),
    ])
    await mara.getByText('One test case exported.').first().waitFor()
    expect(file.suggestedFilename()).toBe('hat-cases.jsonl')
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      text: 'Speaking as chair of the chess club, I know that [a participant] dislikes the late shift.',
      lang: 'en',
      label: 'clear',
      spans: [],
      source: 'desk',
    })
    await postWith(tomas, 'the chess club').first().waitFor()
  })
})

describe('a new thread whose title is refused', () => {
  const TITLE = 'On behalf of my agency: who sleeps at the dock'
  const WORDS = 'I have seen two of them there at five.'
  const mine = () => tomas.getByRole('region', { name: 'A thread of yours at the moderators’ desk' })
  const note = () => tomas.getByRole('group', { name: 'Hat check of the title' })

  it('is not sent with it, and goes to the desk with its first post, its consequence told', async () => {
    await tomas.getByRole('navigation').getByRole('link', { name: ROOM }).click()
    await tomas.getByRole('button', { name: 'Start a thread' }).click()
    await tomas.getByLabel('What is it about?').fill(TITLE)
    await write(tomas, WORDS)
    await note().waitFor()
    await tomas.getByRole('button', { name: 'Start the thread' }).click()
    expect(await tomas.getByLabel('What is it about?').evaluate((field) => field === document.activeElement)).toBe(true)
    await note().getByRole('button', { name: 'It is not my hat…' }).press('Enter')
    await note().getByText('They let the thread begin or return it to you with a reason.').waitFor()
    await note()
      .getByRole('checkbox', { name: /my title and words/ })
      .check()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'contest-thread')
    await note().getByRole('button', { name: 'Send it to the desk' }).press('Enter')
    await mine().getByText('You said: it is not my hat.').waitFor()
    await mine().getByText(WORDS).waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'contest-thread-waits')
  })

  it('is shown to the desk with what was found marked, and begins when it is let in', async () => {
    await mara.reload()
    const item = mara.getByRole('article').filter({ hasText: WORDS })
    await item.getByText('A hat that its writer contests').waitFor()
    expect(await item.locator('mark').allInnerTexts()).toEqual(['On behalf of my agency'])
    expect(await item.getByRole('listitem').innerText()).toContain('“On behalf of my agency”')
    expect(await findingsOn(mara)).toEqual([])
    await picture(mara, 'contest-thread-desk')
    await item.getByRole('button', { name: 'Let it begin' }).click()
    await item.waitFor({ state: 'detached' })
    await tomas.getByRole('main').getByRole('link', { name: TITLE }).click()
    await postWith(tomas, WORDS).waitFor()
    await tomas.reload()
    await tomas.getByRole('button', { name: 'The hat check shall not learn from it' }).waitFor()
  })

  it('is two test cases, title and words', async () => {
    const [file] = await Promise.all([
      mara.waitForEvent('download'),
      mara.getByRole('button', { name: 'Export verdicts as test cases' }).click(),
    ])
    const lines = readFileSync(await file.path(), 'utf8')
    for (const text of [TITLE, WORDS])
      expect(lines).toContain(`{"text":${JSON.stringify(text)},"lang":"en","label":"clear"`)
  })
})

describe('a new thread that came back from the desk', () => {
  it('is written anew with what it quotes of another room', async () => {
    const SOURCE = 'I ask for something small that they can give'
    const TITLE = 'On behalf of my agency: a small yes'
    await goInto(mara, 'Review desk', 'What do you do when the focal point')
    const source = await more(mara, SOURCE)
    await source.getByRole('button', { name: 'Quote in another room' }).click()
    await source.getByLabel('Into the room').selectOption(ROOM)
    await source.getByLabel('In the thread').selectOption('A new thread, begun with this quote')
    await source.getByRole('button', { name: 'Go on writing there' }).click()
    const composer = mara.getByRole('form', { name: 'Start a thread' })
    await composer.getByText(SOURCE).waitFor()
    await composer.getByLabel('What is it about?').fill(TITLE)
    await write(mara, 'Who has tried this at a gate?')
    await mara.getByRole('button', { name: 'It is not my hat…' }).click()
    await mara.getByRole('button', { name: 'Send it to the desk' }).click()
    const mine = mara.getByRole('region', { name: 'A thread of yours at the moderators’ desk' })
    await mine.getByText(SOURCE).waitFor()
    const room = new URL(mara.url()).pathname
    await mara.goto(`${network.url}${room}/desk`)
    const item = mara.getByRole('article').filter({ hasText: 'Who has tried this' })
    await sendBack(item, 'Say it for yourself.')
    await mara.goto(`${network.url}${room}`)
    await mine.getByText('Written anew, it keeps its quotes, its files and its mark.').waitFor()
    expect(await look(mara, 'quote-returned')).toEqual([])
    await mine.getByRole('button', { name: 'Write it anew' }).click()
    await composer.getByText('From another room: without names, to the month.').waitFor()
    await composer.getByText(SOURCE).waitFor()
    expect(await look(mara, 'quote-anew')).toEqual([])
    await composer.getByLabel('What is it about?').fill('A small yes')
    await composer.getByRole('button', { name: 'Start the thread' }).click()
    await mara.getByRole('heading', { name: 'A small yes' }).waitFor()
    const first = postWith(mara, 'Who has tried this at a gate?')
    await first.getByText('Said in another room').waitFor()
    await first.locator('blockquote').getByText(SOURCE).waitFor()
    await mara.goBack()
    await mara.getByRole('button', { name: 'Start a thread' }).waitFor()
    await mine.waitFor({ state: 'detached' })
    // It stands; then it is reported, and comes back once more with what it quotes.
    await goInto(tomas, ROOM, 'A small yes')
    await more(tomas, 'Who has tried this at a gate?')
    await tomas.getByRole('button', { name: 'Report this post to moderation' }).click()
    await tomas.getByRole('radio', { name: 'It tells who somebody is' }).check()
    await tomas.getByRole('button', { name: 'Report it' }).click()
    await mara.goto(`${network.url}${room}/desk`)
    await item.getByText(SOURCE).waitFor()
    await sendBack(item, 'Leave the gate out.')
    await tomas.getByText(SOURCE).waitFor({ state: 'detached' })
    await goInto(mara, ROOM, 'A small yes')
    const back = mara.getByRole('region', { name: 'A post of yours at the moderators’ desk' })
    await back.getByText(SOURCE).waitFor()
    await back.getByRole('button', { name: 'Write it anew' }).click()
    await mara.locator('form.composer').getByText(SOURCE).waitFor()
    await mara.getByRole('button', { name: 'Post', exact: true }).click()
    await postWith(tomas, 'Who has tried this at a gate?').locator('blockquote').getByText(SOURCE).waitFor()
    await back.waitFor({ state: 'detached' })
    expect(network.trouble).toEqual([])
  })
})
