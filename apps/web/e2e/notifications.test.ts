import type { Page } from 'playwright-core'
import { decrypt, generateKey, readKey, readMessage, readPrivateKey } from 'openpgp'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { letTheMailWait } from './let-the-mail-wait.ts'
import { knock, standInForTheMaker } from './knock.ts'
import { picture } from './picture.ts'

/** Mara answers Tomás in "Ports and brokers", where she has asked something. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Ports and brokers'
const THREAD = 'Who actually decides'
const WORDS = 'I have three things on my desk.'
const ADDRESS = 'person-2@demo.invalid'
let mara: Page
let tomas: Page
/** Of the post that answers Tomás; in the demo others may wait for him as well. */
let answerId: string

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
  await goInto(tomas, ROOM, THREAD)
  await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
  await write(tomas, WORDS)
  await tomas.getByRole('button', { name: 'Post', exact: true }).click()
  await postWith(tomas, WORDS).waitFor()
  await tomas.getByRole('navigation').getByRole('link', { name: 'Drafts' }).click()
})

const line = (page: Page, why: string) =>
  page.getByRole('listitem').filter({ hasText: THREAD }).filter({ hasText: why })
const answered = (page: Page) => page.getByRole('listitem').filter({ has: page.locator(`a[href$="#${answerId}"]`) })

/** The number beside "Waiting for me". */
const waitingFor = async (page: Page) => {
  const told = await page.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).innerText()
  return Number(/\d+/.exec(told)?.[0] ?? 0)
}

describe('what waits for a member', () => {
  it('is there, with its place and nothing of what was said or who said it', async () => {
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    await line(tomas, 'The room is asked').waitFor()
    await goInto(mara, ROOM, THREAD)
    const post = postWith(mara, WORDS)
    await post.hover()
    await post.getByRole('button', { name: 'Reply', exact: true }).click()
    await write(mara, 'Begin with the one that is dull.')
    await mara.getByRole('button', { name: 'Post', exact: true }).click()
    answerId = (await postWith(mara, 'Begin with the one').getAttribute('id')) ?? ''
    // The live socket says when to ask anew: nobody reloads.
    await answered(tomas).filter({ hasText: 'Your post is answered' }).waitFor()
    await line(tomas, 'The room is asked').waitFor()
    expect(await waitingFor(tomas)).toBe(await tomas.getByRole('main').getByRole('listitem').count())
    expect(await tomas.getByRole('main').innerText()).not.toMatch(/Mara|dull|drawn at the gate/)
  })

  it('can be looked at by everybody, on every screen', async () => {
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOn(tomas, ['color-contrast'])).toEqual([])
    await tomas.emulateMedia({ colorScheme: 'light' })
    for (const width of [360, 768, 1280]) {
      await tomas.setViewportSize({ width, height: 900 })
      expect(await tomas.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  it('is what they choose of each room', async () => {
    await tomas.getByLabel(ROOM).selectOption('mentions')
    await line(tomas, 'The room is asked').waitFor({ state: 'detached' })
    await tomas.reload()
    expect(await tomas.getByLabel(ROOM).inputValue()).toBe('mentions')
    await tomas.getByLabel(ROOM).selectOption('everything')
  })

  it('is mailed if they want it, outside their quiet hours: they choose by keyboard alone', async () => {
    const mail = tomas.getByLabel('Mail me when something waits')
    const quiet = tomas.getByLabel('Keep quiet hours')
    const keep = tomas.getByRole('button', { name: 'Keep this' })
    await mail.focus()
    await tomas.keyboard.press('Space')
    await tomas.keyboard.press('Tab')
    await tomas.keyboard.press('Space')
    expect([await mail.isChecked(), await quiet.isChecked()]).toEqual([true, true])
    await tomas.getByLabel('Until').selectOption('22:00')
    await tomas.getByText('Choose two different hours.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'ways')
    await tomas.getByLabel('Until').selectOption('07:00')
    await keep.focus()
    await tomas.keyboard.press('Enter')
    await tomas.locator('#ways').getByText('Kept.').waitFor()
    await tomas.reload()
    expect(await tomas.getByLabel('From', { exact: true }).inputValue()).toBe('22')
    expect(await tomas.getByLabel('Mail me when something waits').isChecked()).toBe(true)
    await quiet.uncheck()
    await keep.click()
    await tomas.locator('#ways').getByText('Kept.').waitFor()
  })

  it('comes as one mail that names the thread and nobody, and stops with one click', async () => {
    for (const words of ['Then take the second.', 'And the third, after that.']) {
      const post = postWith(mara, WORDS)
      await post.hover()
      await post.getByRole('button', { name: 'Reply', exact: true }).click()
      await write(mara, words)
      await mara.getByRole('button', { name: 'Post', exact: true }).click()
      await postWith(mara, words).waitFor()
      await letTheMailWait(network)
    }
    const mail = await network.mailBox.mailFor(ADDRESS, /Something new for you/)
    expect(mail.text).toContain('In these threads:')
    expect(mail.text).toContain(THREAD)
    expect(`${mail.text}${mail.html}`).not.toMatch(/Mara|Tomás|second|dull|Ports and brokers/)
    const [link = ''] = /http\S+\/unsubscribe\/notifications\/[\w-]{43}/.exec(mail.text ?? '') ?? []
    const stranger = await network.aPerson()
    await stranger.goto(link)
    const stop = stranger.getByRole('button', { name: 'Stop these mails' })
    await stop.waitFor()
    expect(await findingsOn(stranger)).toEqual([])
    await picture(stranger, 'stop-notifications')
    await stop.press('Enter')
    await stranger.getByText('You will not be mailed any more').waitFor()
    await tomas.reload()
    await tomas.getByLabel('Mail me when something waits').waitFor()
    expect(await tomas.getByLabel('Mail me when something waits').isChecked()).toBe(false)
  })

  it('is knocked at in the browser, if they want it: what comes shows the same words whatever it is', async () => {
    await tomas.context().grantPermissions(['notifications'], { origin: network.url })
    await standInForTheMaker(tomas)
    await tomas.reload()
    const start = tomas.getByRole('button', { name: 'Knock at this browser' })
    await start.focus()
    await tomas.keyboard.press('Enter')
    await tomas.getByText('This browser is knocked at.').first().waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'push')
    await tomas.reload()
    await tomas.getByRole('button', { name: 'Stop knocking' }).waitFor()
    const shown = await knock(tomas, network.url, 'Something new for you')
    expect(shown).toEqual([{ title: 'Cloakroom', body: 'Something new for you', tag: 'new' }])
    await tomas.getByRole('button', { name: 'Stop knocking' }).press('Enter')
    await tomas.getByText('This browser is not knocked at.').first().waitFor()
    await expect
      .poll(() => tomas.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0)
  })

  it('says so where the browser does not allow it', async () => {
    await tomas.context().clearPermissions()
    await tomas.reload()
    await tomas.getByRole('button', { name: 'Knock at this browser' }).press('Enter')
    await tomas.getByText('The browser does not allow it.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'push-not-allowed')
  })

  it('leads where it waits, and goes when it is read', async () => {
    const isRead = tomas.waitForResponse((response) => response.url().endsWith('/read'))
    await answered(tomas).getByRole('link').click()
    const answer = postWith(tomas, 'Begin with the one that is dull.')
    await answer.waitFor()
    await expect.poll(() => tomas.evaluate(() => document.activeElement?.textContent)).toContain('Begin with the one')
    await isRead
    await tomas.getByRole('navigation').getByRole('link', { name: 'Waiting for me' }).click()
    const left = async () => {
      await tomas.reload()
      await line(tomas, 'The room is asked').waitFor()
      return answered(tomas).count()
    }
    await expect.poll(left, { timeout: 15_000 }).toBe(0)
    expect(network.trouble).toEqual([])
  })
})

describe('a member whose mail is to be sealed', () => {
  it('is stopped from giving the private key, and gives the public one', async () => {
    const { publicKey, privateKey } = await generateKey({ userIDs: { name: 'Somebody', email: ADDRESS } })
    await tomas.goto(`${network.url}/settings`)
    const field = tomas.getByLabel('Your OpenPGP public key')
    await field.fill(privateKey)
    await tomas.getByText('This is your private key, and was not sent.').waitFor()
    await picture(tomas, 'a-private-key')
    await field.fill(publicKey)
    await field.press('Tab')
    await tomas.keyboard.press('Enter')
    const fingerprint = (await readKey({ armoredKey: publicKey })).getFingerprint().toUpperCase()
    await tomas.getByText(fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ')).waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'a-key')
    expect((await network.mailBox.mailFor(ADDRESS, /^How your mail is sealed$/)).text).toContain(
      fingerprint.slice(0, 4),
    )
    const { attachments } = await network.mailBox.mailFor(ADDRESS, /^\[\.\.\.\]$/)
    const sealed = attachments.find(({ filename }) => filename === 'encrypted.asc')
    const message = await readMessage({ armoredMessage: new TextDecoder().decode(sealed?.content as ArrayBuffer) })
    const opened = await decrypt({ message, decryptionKeys: await readPrivateKey({ armoredKey: privateKey }) })
    expect((await PostalMime.parse(String(opened.data))).subject).toBe('You can read this')
  })

  it('takes the key away again', async () => {
    await tomas.getByRole('button', { name: 'Take the key away' }).click()
    await tomas.getByLabel('Your OpenPGP public key').waitFor()
    expect((await network.mailBox.mailFor(ADDRESS, /^How your mail is sealed$/)).text).toContain('no longer sealed')
    expect(network.trouble).toEqual([])
  })
})
