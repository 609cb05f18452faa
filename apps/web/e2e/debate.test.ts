import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { acceptPledge, comeIn, PASS_PHRASE } from './coming-in.ts'
import { write } from './in-a-thread.ts'
import { letADayPass } from './let-a-day-pass.ts'

/** One evening, from an empty house to a debate: each step begins where the one before it ended. */
const network = aNetwork('start')
let ines: Page
let tomas: Page
let room: string
let thread: string

beforeAll(async () => {
  ines = await network.aPerson()
  tomas = await network.aPerson()
})

const post = (page: Page) => page.getByRole('button', { name: 'Post', exact: true }).click()
const pathOf = (page: Page) => new URL(page.url()).pathname

describe('an evening', () => {
  it('begins with a link that makes the first steward, who may not bring a hat', async () => {
    const [enrolment = ''] = await network.says(/http\S+\/invitation#[\w-]{43}/)
    await ines.goto(enrolment)
    await acceptPledge(ines)
    await ines.getByLabel('E-mail address').fill('ines@example.org')
    await ines.getByLabel('Personal name').fill('Dr I. Vala, INTERPOL')
    await ines.getByLabel('Pass phrase', { exact: true }).fill(PASS_PHRASE)
    await ines.getByRole('button', { name: 'Come in' }).click()
    await ines
      .getByText(/title|institution/i)
      .first()
      .waitFor()
    expect(new URL(ines.url()).pathname).toBe('/invitation')
    await ines.getByLabel('Personal name').fill('Ines Vala')
    await ines.getByRole('button', { name: 'Come in' }).click()
    await ines.waitForURL((url) => url.pathname === '/')
    await ines.goto(enrolment)
    await ines.getByText('This invitation is no longer open').waitFor()
  })

  it('goes on with an invitation that arrives by mail', async () => {
    await ines.goto(`${network.url}/stewards`)
    await ines.getByLabel(/e-mail address/i).fill('tomas@example.org')
    await ines.getByRole('button', { name: /invit/i }).first().click()
    const mail = await network.mailBox.mailFor('tomas@example.org', /./)
    expect(`${mail.text}${mail.html}`).not.toContain('Ines')
    const [link = ''] = /http\S+\/invitation#[\w-]{43}/.exec(mail.text ?? '') ?? []
    await comeIn(tomas, link, 'Tomás Quiroga')
  })

  it('needs a room, and somebody in it', async () => {
    await ines.goto(`${network.url}/rooms/new`)
    await ines.getByLabel('Name', { exact: true }).fill('Ports and brokers')
    await ines.getByRole('button', { name: 'Open the room' }).click()
    await ines.getByRole('heading', { name: 'Ports and brokers' }).waitFor()
    await ines.getByRole('link', { name: 'People and charter' }).click()
    await ines.getByLabel('Whom?').fill('Tom')
    await ines
      .getByRole('button', { name: /Tomás Quiroga/ })
      .or(ines.getByRole('option', { name: /Tomás Quiroga/ }))
      .first()
      .click()
    const invited = ines.waitForResponse((response) => response.request().method() === 'POST' && response.ok())
    await ines.getByRole('button', { name: 'Send the invitation' }).click()
    await invited
    await tomas.goto(`${network.url}/asked`)
    await tomas.getByText('Members see personal names.').waitFor()
    await tomas.getByRole('button', { name: 'Accept and go in' }).click()
    await tomas.waitForURL(/\/rooms\//)
    room = pathOf(tomas)
    await expect.poll(() => tomas.getByLabel('About this room').innerText()).toContain('Ines Vala, moderates')
  })

  it('is held live: what one writes stands on the other’s page without a reload', async () => {
    await ines.goto(`${network.url}${room}`)
    await ines.getByRole('button', { name: 'Start a thread' }).click()
    await ines.getByLabel('What is it about?').fill('Who opens the container?')
    await ines.getByText('Choose topics').click()
    await ines.getByPlaceholder('Find a topic').fill('cocaine')
    await ines.getByRole('button', { name: 'Cocaine trade' }).click()
    await write(ines, 'I have stood on three quays and never seen the same person decide twice.')
    await ines.getByRole('button', { name: 'Start the thread' }).click()
    await tomas.getByRole('link', { name: /Who opens the container/ }).click()
    await tomas.getByText('three quays').waitFor()
    thread = pathOf(tomas)
    expect(pathOf(ines)).toBe(thread)
    await tomas.keyboard.press('r')
    await write(tomas, 'With the shift supervisor, in my experience.')
    await post(tomas)
    await ines.getByText('With the shift supervisor').waitFor()
    await ines.getByText('Tomás Quiroga').first().waitFor()
    expect(await tomas.title()).not.toMatch(/Ines|Tomás/)
  })

  it('stops a hat at the door, says why, and goes on with a better word', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'On behalf of my agency I can say that the rota tells more than the score.')
    await tomas.getByText('Speaks for an institution.').waitFor()
    await post(tomas)
    await tomas.getByText('Speaks for an institution.').waitFor()
    expect(await ines.getByText('the rota tells more').count()).toBe(0)
    await tomas
      .getByRole('button', { name: /^Write “/ })
      .first()
      .click()
    await tomas.getByText('Speaks for an institution.').waitFor({ state: 'detached' })
    await post(tomas)
    await ines.getByText('the rota tells more').waitFor()
    expect(await ines.locator('main').innerText()).not.toContain('On behalf of')
  })

  it('takes a contested hat to the desk, and from there into the thread', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'Speaking as chair of the quiz night, I know that nobody likes the late shift.')
    await tomas.getByRole('button', { name: 'It is not my hat…' }).click()
    await tomas.getByRole('button', { name: 'Send it to the desk' }).click()
    await tomas.getByText('It comes into the thread when they let it in.').waitFor()
    await ines.goto(`${network.url}${room}/desk`)
    await ines.getByRole('article').getByText('the late shift').first().waitFor()
    await ines.getByRole('button', { name: 'Let it in' }).click()
    await tomas.getByText('It comes into the thread when they let it in.').waitFor({ state: 'detached' })
    await tomas.getByRole('article').getByText('the late shift').waitFor()
    await ines.goto(`${network.url}${thread}`)
    await ines.getByRole('article').getByText('the late shift').waitFor()
    await ines.goto(`${network.url}${room}/desk`)
    await ines.getByText('Nothing waits at the desk.').waitFor()
    expect(await tomas.getByText('the late shift').count()).toBe(1)
  })

  it('ends in a digest that names nobody and can be stopped with one click', async () => {
    await tomas.goto(`${network.url}/topics`)
    // The page shows the wish at once; the night may fall only when the house has it.
    const kept = tomas.waitForResponse((response) => response.request().method() === 'PUT' && response.ok())
    await tomas.getByLabel('How often to hear of Cocaine trade').selectOption('daily')
    await tomas.getByText('You follow 1 topic.').waitFor()
    await kept
    await letADayPass(network)
    const mail = await network.mailBox.mailFor('tomas@example.org', /daily|digest/i)
    expect(mail.text).toContain('Who opens the container?')
    expect(`${mail.text}${mail.html}`).not.toMatch(/Ines|Tom[aá]s|Quiroga|Ports and brokers|quays/)
    const [link = ''] = /http\S+\/unsubscribe\/[\w-]{43}/.exec(mail.text ?? '') ?? []
    const stranger = await network.aPerson()
    await stranger.goto(link)
    await stranger.getByRole('button', { name: 'Stop all digests' }).click()
    await stranger.getByText('No more digests').first().waitFor()
    await tomas.reload()
    await tomas.getByText('You follow no topic yet.').waitFor()
  })

  it('loses a removed member at once', async () => {
    await tomas.goto(`${network.url}${thread}`)
    await tomas.getByText('three quays').waitFor()
    await ines.goto(`${network.url}${room}/keeping`)
    await ines.getByRole('button', { name: 'Remove', exact: true }).click()
    await ines.getByRole('button', { name: 'Remove now' }).click()
    await tomas.getByText('three quays').waitFor({ state: 'detached' })
    const words = []
    for (const path of [thread, room, `/rooms/${crypto.randomUUID()}`, '/no-such-page']) {
      await tomas.goto(`${network.url}${path}`)
      await tomas.getByRole('heading', { name: 'There is nothing here' }).waitFor()
      await tomas.getByText('No rooms yet').waitFor()
      words.push(`${await tomas.title()} ${await tomas.locator('body').innerText()}`)
    }
    expect([...new Set(words)]).toEqual([words[0]])
    expect(words[0]).not.toContain('Ports and brokers')
  })

  it('was nowhere in the way of the policy that lets nothing in from elsewhere', () => {
    expect(network.trouble).toEqual([])
  })
})
