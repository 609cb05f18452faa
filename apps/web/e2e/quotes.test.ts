import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { begin, goInto, more, postWith, send, write } from './in-a-thread.ts'
import { look as lookAt } from './look.ts'

/** Tomás speaks in "Ports and brokers"; Mara quotes him in "Review desk", where he is not. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const [ROOM, OTHER] = ['Ports and brokers', 'Review desk']
const THREAD = 'Who actually decides'
const SAID = 'Two gates at night would do, as Mara Lindqvist keeps telling Interpol.'
const [MARKED, UNNAMED] = ['A third gate is one too many, Mara.', 'A third gate is one too many, [a participant].']
const CARRIED = 'Two gates at night would do'
let mara: Page
let tomas: Page

beforeAll(async () => {
  ;[mara, tomas] = [await network.aPerson(), await network.aPerson()]
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
})

const look = (page: Page, name: string) => lookAt(page, `quotes-${name}`)

describe('a mark', () => {
  it('is set when a post is written, by the keyboard too, and everybody sees it', async () => {
    await goInto(tomas, ROOM, THREAD)
    await begin(tomas, MARKED)
    const field = tomas.getByLabel('Quoting')
    await field.focus()
    await field.selectOption('Not for quotation')
    expect(await look(tomas, 'composer')).toEqual([])
    await send(tomas)
    await postWith(tomas, MARKED).getByText('Not for quotation').waitFor()
    await goInto(mara, ROOM, THREAD)
    const seen = postWith(mara, MARKED)
    await seen.getByText('Not for quotation').waitFor()
    await seen.hover()
    expect(await seen.getByRole('button', { name: 'Quote', exact: true }).count()).toBe(0)
    expect(await seen.getByRole('button', { name: 'Take out' }).count()).toBe(0)
  })

  it('is changed later, and others see it at once', async () => {
    const mine = await more(tomas, MARKED)
    await mine.getByRole('button', { name: 'May it be quoted?' }).click()
    await mine.getByRole('radio', { name: 'Ask me first' }).check()
    expect(await look(tomas, 'mark')).toEqual([])
    await mine.getByRole('button', { name: 'Keep' }).click()
    await postWith(mara, MARKED).getByText('Ask me first').waitFor()
    await postWith(mara, MARKED).getByRole('button', { name: 'Quote', exact: true }).waitFor()
  })
})

describe('a quote in another room', () => {
  it('is shown as it will stand there, and gone on with in its thread', async () => {
    await begin(tomas, SAID)
    await send(tomas)
    const source = await more(mara, SAID)
    await source.getByRole('button', { name: 'Quote in another room' }).click()
    await source.getByText('[a participant]').waitFor()
    expect(await source.locator('.in-place').evaluate((acts) => acts === document.activeElement)).toBe(true)
    await source.getByLabel('Into the room').selectOption(OTHER)
    await source.getByLabel('In the thread').selectOption({ index: 2 })
    expect(await look(mara, 'panel')).toEqual([])
    await source.getByRole('button', { name: 'Go on writing there' }).click()
    await mara.getByText('From another room: without names, to the month.').waitFor()
    await write(mara, 'From where they stand at night:')
    expect(await look(mara, 'written')).toEqual([])
    await send(mara)
    const quoting = postWith(mara, 'From where they stand at night:')
    await quoting.getByText('Said in another room').waitFor()
    await quoting.locator('blockquote').getByText('as [a participant] keeps telling [an institution]').waitFor()
    expect(await quoting.innerHTML()).not.toMatch(/Tomás|Ports and brokers/)
    expect(await quoting.locator('blockquote a').count()).toBe(0)
    expect(await look(mara, 'there')).toEqual([])
  })

  it('is told to its writer, not where it stands nor who quotes', async () => {
    await tomas.reload()
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await tomas.getByRole('link', { name: 'Your words are quoted in another room' }).click()
    await tomas.getByText(CARRIED).waitFor()
    expect(await tomas.getByRole('main').innerText()).not.toMatch(/Mara|Review desk/)
    expect(await look(tomas, 'mine')).toEqual([])
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await tomas.getByRole('heading', { name: 'What reaches you' }).waitFor()
    await tomas.getByRole('link', { name: 'Your words are quoted in another room' }).waitFor({ state: 'detached' })
  })

  it('goes blank where it stands as soon as its writer withdraws', async () => {
    await goInto(tomas, ROOM, THREAD)
    const mine = postWith(tomas, SAID)
    await mine.hover()
    await mine.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await tomas.getByRole('button', { name: 'Withdraw it' }).click()
    await mara.getByText('The quoted words were withdrawn.').waitFor()
    expect(await mara.getByRole('main').innerText()).not.toContain(CARRIED)
    expect(network.trouble).toEqual([])
  })
})

describe('whoever is asked first', () => {
  it('is shown the words and where they are to go, and nobody’s name', async () => {
    await goInto(mara, ROOM, THREAD)
    const marked = await more(mara, MARKED)
    await marked.getByRole('button', { name: 'Ask its writer' }).click()
    await marked.getByText(UNNAMED).waitFor()
    expect(await look(mara, 'ask')).toEqual([])
    await marked.getByRole('button', { name: 'Ask', exact: true }).click()
    await marked.getByText('Asked. You find the answer under').waitFor()
    await tomas.reload()
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await tomas.getByRole('link', { name: 'You are asked whether your words may be quoted' }).click()
    await tomas.getByRole('heading', { name: 'You are asked' }).waitFor()
    expect(await tomas.getByLabel('The words that may be used').inputValue()).toBe(UNNAMED)
    expect(await tomas.getByRole('main').innerText()).not.toMatch(/Mara|Review desk/)
    expect(await look(tomas, 'asked')).toEqual([])
  })

  it('changes the words, lets this one quote carry their name, and may take that back', async () => {
    await tomas.getByLabel('The words that may be used').fill('A third gate would be too many.')
    await tomas.getByRole('checkbox', { name: 'With my name' }).check()
    await tomas.getByRole('button', { name: 'Allow these words' }).click()
    await tomas.getByText('You have allowed it, with your name').waitFor()
    expect(await tomas.getByRole('button', { name: 'Take it back' }).isEnabled()).toBe(true)
  })

  it('is quoted in these words and no others', async () => {
    await mara.reload()
    await mara.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await mara.getByRole('link', { name: 'You asked to quote something, and have an answer' }).click()
    await mara.getByText('Allowed, with its writer’s name').waitFor()
    await mara.getByLabel('Into the room').selectOption(OTHER)
    await mara.getByLabel('In the thread').selectOption({ index: 2 })
    expect(await look(mara, 'answered')).toEqual([])
    await mara.getByRole('button', { name: 'Go on writing there' }).click()
    await mara.waitForURL(/\/threads\//)
    await mara.getByText('A third gate would be too many.').first().waitFor()
    await write(mara, 'He says so himself:')
    await send(mara)
    const quoting = postWith(mara, 'He says so himself:')
    await quoting.getByText('Tomás Quiroga, in another room').waitFor()
    expect(await quoting.locator('blockquote').innerText()).not.toContain('one too many')
    expect(await look(mara, 'named')).toEqual([])
    expect(network.trouble).toEqual([])
  })
})

describe('words for a note of the room', () => {
  const NOTE = 'On gates and hours'
  let notes: string

  it('are asked for by whoever drafts it, and their writer is told which note it is', async () => {
    await mara.getByRole('navigation').getByRole('link', { name: ROOM }).click()
    await mara.getByRole('main').getByRole('link', { name: 'Notes', exact: true }).click()
    await mara.getByLabel('Title of the note').fill(NOTE)
    notes = mara.url()
    await mara.getByRole('button', { name: 'Start a note' }).click()
    await mara.getByRole('button', { name: 'Add a theme' }).click()
    await mara.getByLabel('Title of the theme').fill('How many gates')
    await mara.getByRole('button', { name: 'Save the draft' }).click()
    await mara.getByText('No passage yet.').waitFor()
    await goInto(mara, ROOM, THREAD)
    const marked = await more(mara, MARKED)
    await marked.getByRole('button', { name: 'Ask its writer' }).click()
    await marked.getByRole('radio', { name: `Into the note “${NOTE}”` }).check()
    expect(await look(mara, 'ask-note')).toEqual([])
    await marked.getByRole('button', { name: 'Ask', exact: true }).click()
    await marked.getByText('Asked. You find the answer under').waitFor()
    await tomas.reload()
    await tomas.getByText('Quoted in another room with your name').waitFor()
    await tomas.getByText(`For the note “${NOTE}” of this room`).waitFor()
    expect(await tomas.getByRole('checkbox', { name: 'With my name' }).count()).toBe(0)
    await tomas.getByLabel('The words that may be used').fill('Three gates would be too many.')
    expect(await look(tomas, 'asked-note')).toEqual([])
    await tomas.getByRole('button', { name: 'Allow these words' }).click()
    await tomas.getByText('You have allowed it').first().waitFor()
  })

  it('go into it as they were allowed, and stand while it is shown', async () => {
    await mara.reload()
    await mara.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await mara.getByRole('link', { name: 'You asked to quote something, and have an answer' }).click()
    await mara.getByLabel('Under which theme?').waitFor()
    expect(await look(mara, 'answered-note')).toEqual([])
    await mara.getByRole('button', { name: `Put it into “${NOTE}”` }).click()
    await mara.getByRole('button', { name: `Put it into “${NOTE}”` }).waitFor({ state: 'detached' })
    await mara.goto(notes)
    await mara.getByRole('link', { name: NOTE }).click()
    await mara.getByText('Three gates would be too many.').waitFor()
    await mara.getByRole('button', { name: 'Show it to its speakers' }).click()
    await mara.getByText('Its speakers look at their words until').waitFor()
    await tomas.goto(notes)
    await tomas.getByText('You were asked about these words for it and allowed them').waitFor()
    expect(await tomas.getByText('Three gates would be too many.').count()).toBe(1)
    expect(await look(tomas, 'stands-note')).toEqual([])
    expect(network.trouble).toEqual([])
  })
})

describe('a new thread in another room', () => {
  const BEGINS = 'Whoever holds the keys at night, Mara Lindqvist or not, decides.'
  const TITLE = 'Who decides at night?'

  it('is begun with the quote, and a title of its own', async () => {
    await goInto(tomas, ROOM, THREAD)
    await begin(tomas, BEGINS)
    await send(tomas)
    await goInto(mara, ROOM, THREAD)
    const source = await more(mara, BEGINS)
    await source.getByRole('button', { name: 'Quote in another room' }).click()
    await source.getByLabel('Into the room').selectOption(OTHER)
    await source.getByLabel('In the thread').selectOption('A new thread, begun with this quote')
    await source.getByRole('button', { name: 'Go on writing there' }).click()
    const composer = mara.getByRole('form', { name: 'Start a thread' })
    await composer.getByText('[a participant] or not, decides.').waitFor()
    await composer.locator('input:focus').waitFor()
    await mara.keyboard.type(TITLE)
    await write(mara, 'I have heard this, and ask you:')
    expect(await look(mara, 'new-thread')).toEqual([])
    await composer.getByRole('button', { name: 'Who will see what' }).click()
    await mara.getByRole('dialog').getByText('or not, decides.').first().waitFor()
    await mara.keyboard.press('Escape')
    await composer.getByRole('button', { name: 'Start the thread' }).click()
    await mara.getByRole('heading', { name: TITLE }).waitFor()
    const first = postWith(mara, 'I have heard this, and ask you:')
    await first.getByText('Said in another room').waitFor()
    await first.locator('blockquote').getByText('[a participant] or not, decides.').waitFor()
    expect(await first.innerHTML()).not.toMatch(/Tomás|Ports and brokers/)
    expect(await look(mara, 'begun')).toEqual([])
  })

  it('goes on there without asking again when one comes back to the room', async () => {
    await mara.goBack()
    await mara.getByRole('button', { name: 'Start a thread' }).waitFor()
    expect(await mara.getByRole('form', { name: 'Start a thread' }).count()).toBe(0)
  })

  it('shows nothing any more of words that were withdrawn', async () => {
    await mara.goForward()
    const mine = postWith(tomas, BEGINS)
    await mine.hover()
    await mine.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await tomas.getByRole('button', { name: 'Withdraw it' }).click()
    await mara.getByText('The quoted words were withdrawn.').waitFor()
    expect(await mara.getByRole('main').innerText()).not.toContain('holds the keys')
    expect(network.trouble).toEqual([])
  })
})
