import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { look } from './look.ts'
import { sendBack } from './send-back.ts'

/** A photo that says where it was taken, from Tomás' disk to Mara's. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const PHOTO = readFileSync(join(import.meta.dirname, '../../api/src/washing/samples/photo.jpg'))
const LOCKED = readFileSync(join(import.meta.dirname, '../../api/src/washing/samples/locked.pdf'))
const WORDS = 'The gate, as I saw it from the quay.'
let tomas: Page
let mara: Page
/** What Tomás' browser told the house: addresses and heads of what it sent. */
let told: string[]

beforeAll(async () => {
  tomas = await network.aPerson()
  mara = await network.aPerson()
  told = []
  await comeInAs(network, 'a member', tomas)
  await comeInAs(network, 'a moderator', mara)
  tomas.on('request', (request) => told.push(`${request.url()} ${JSON.stringify(request.headers())}`))
  await goInto(tomas, 'Ports and brokers', 'Who actually decides')
  await goInto(mara, 'Ports and brokers', 'Who actually decides')
})

const files = (page: Page) => page.getByRole('region', { name: 'Files of this post' })
const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })

describe('a photo with a place in it', () => {
  it('is washed when it is attached, and what was in it is said before anything is sent', async () => {
    expect(PHOTO.toString('latin1')).toContain('Cora Canary')
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, WORDS)
    await choose(tomas, 'Holiday of Cora.JPG', 'image/jpeg', PHOTO)
    await files(tomas).getByText('photo-1.jpg', { exact: true }).waitFor()
    const receipt = await files(tomas).innerText()
    for (const one of ['author', 'place (GPS)', 'camera or device', 'dates']) expect(receipt).toContain(one)
    expect(told.filter((line) => /holiday|cora/i.test(line))).toEqual([])
    expect(await findingsOn(tomas)).toEqual([])
  })

  it('does not go with a file that is locked, which is refused with the reason', async () => {
    await choose(tomas, 'report.pdf', 'application/pdf', LOCKED)
    await files(tomas)
      .getByText(/report\.pdf is not taken\. This file is locked/)
      .waitFor()
    await choose(tomas, 'plan.exe', 'application/octet-stream', Buffer.from('MZ'))
    await files(tomas)
      .getByText(/plan\.exe is not taken\. Files of this kind/)
      .waitFor()
    expect(await findingsOn(tomas)).toEqual([])
    await files(tomas).getByRole('button', { name: 'All right' }).first().click()
    await files(tomas).getByRole('button', { name: 'All right' }).first().click()
  })

  it('is there after a reload, with the draft', async () => {
    await tomas.getByText('Draft kept').first().waitFor()
    await tomas.reload()
    await tomas.getByRole('article').first().waitFor()
    await tomas
      .getByRole('button', { name: /^(Add to this thread…|Go on with your draft)/ })
      .first()
      .click()
    await files(tomas).getByText('photo-1.jpg', { exact: true }).waitFor()
    expect(await files(tomas).innerText()).toContain('place (GPS)')
  })

  it('can be pasted and dropped, and taken off by the keyboard', async () => {
    const bytes = PHOTO.toString('base64')
    await tomas.locator('form.composer').evaluate((form, text) => {
      const given = new DataTransfer()
      given.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], 'again.jpg'))
      form.dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true }))
    }, bytes)
    const takeOff = files(tomas).getByRole('button', { name: 'Take off photo-2.jpg' })
    await takeOff.waitFor()
    await takeOff.focus()
    await tomas.keyboard.press('Enter')
    await takeOff.waitFor({ state: 'detached' })
    await tomas.locator('form.composer').evaluate((form, text) => {
      const given = new DataTransfer()
      given.items.add(new File([text], 'notes.txt'))
      form.dispatchEvent(new ClipboardEvent('paste', { clipboardData: given, bubbles: true }))
    }, 'What I noted.')
    await files(tomas)
      .getByText(/text-\d\.txt/)
      .first()
      .waitFor()
    expect(await files(tomas).innerText()).not.toContain('photo-2.jpg')
  })

  it('is looked at before it is sent, as the room and the desk would show it', async () => {
    await tomas.getByRole('button', { name: 'Who will see what' }).click()
    const dialog = tomas.getByRole('dialog', { name: 'Who will see what' })
    for (const place of ['In the room', 'At the desk']) {
      await dialog.getByRole('tab', { name: place }).click()
      const shown = dialog.getByRole('tabpanel').getByRole('img', { name: 'Attached picture photo-1.jpg' })
      await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(240)
      expect(await findingsOn(tomas)).toEqual([])
    }
    await tomas.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('stands live below its post, and is downloaded without its place and its maker', async () => {
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    const post = postWith(mara, WORDS)
    await post.getByRole('link', { name: 'Download photo-1.jpg' }).scrollIntoViewIfNeeded()
    await post.getByRole('img', { name: 'Attached picture photo-1.jpg' }).waitFor()
    await expect
      .poll(() => post.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(240)
    const [download] = await Promise.all([
      mara.waitForEvent('download'),
      post.getByRole('link', { name: 'Download photo-1.jpg' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('photo-1.jpg')
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
    expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS|canary|cora|kodiak|http:\/\/ns\.adobe/i)
    expect(await findingsOn(mara)).toEqual([])
  })

  it('is gone for everybody when its post is withdrawn', async () => {
    const address = await postWith(mara, WORDS).getByRole('link', { name: 'Download photo-1.jpg' }).getAttribute('href')
    await postWith(tomas, WORDS).getByRole('button', { name: 'Withdraw' }).click()
    await tomas.getByRole('button', { name: 'Withdraw it' }).click()
    await postWith(mara, WORDS).waitFor({ state: 'detached' })
    expect((await mara.request.get(`${network.url}${address}`)).status()).toBe(404)
  })

  it('is seen by who decides on its post at the desk, and by who wrote that', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'On behalf of my agency: this is the gate.')
    await tomas.getByLabel('Quoting').selectOption('Ask me first')
    await choose(tomas, 'gate.jpg', 'image/jpeg', PHOTO)
    await files(tomas).getByText('photo-1.jpg', { exact: true }).waitFor()
    await tomas.getByRole('button', { name: 'It is not my hat…' }).click()
    await tomas.getByRole('button', { name: 'Send it to the desk' }).click()
    const mine = tomas.getByRole('region', { name: 'A post of yours at the moderators’ desk' })
    await mine.getByRole('img', { name: 'Attached picture photo-1.jpg' }).waitFor()
    await mara.goto(`${network.url}${new URL(mara.url()).pathname.replace(/\/threads\/.*/, '/desk')}`)
    const held = mara.getByRole('article').filter({ hasText: 'this is the gate' })
    await held.getByRole('link', { name: 'Download photo-1.jpg' }).waitFor()
    await expect
      .poll(() => held.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(240)
    expect(await findingsOn(mara)).toEqual([])
    expect(await findingsOn(tomas)).toEqual([])
    await sendBack(held, 'Say it for yourself.')
  })

  it('goes along once more when its post came back and is written anew, with the mark of that', async () => {
    await tomas.reload()
    const mine = tomas.getByRole('region', { name: 'A post of yours at the moderators’ desk' })
    await mine.getByText('it keeps its quotes, its files and its mark').waitFor()
    await mine.getByText('Ask me first').waitFor()
    expect(await look(tomas, 'returned-with-file')).toEqual([])
    await mine.getByRole('button', { name: 'Write it anew' }).click()
    await files(tomas).getByText('It was with what came back from the desk.').waitFor()
    await expect.poll(() => tomas.getByLabel('Quoting').inputValue()).toBe('ask')
    await choose(tomas, 'notes.txt', 'text/plain', Buffer.from('Seen at dawn.'))
    await files(tomas).getByText('text-2.txt', { exact: true }).waitFor()
    expect(await look(tomas, 'anew-with-file')).toEqual([])
    await tomas.locator('.cm-content').last().click()
    await tomas.keyboard.press('ControlOrMeta+a')
    await tomas.keyboard.insertText('This is the gate, as I saw it.')
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    await mine.waitFor({ state: 'detached' })
    const post = postWith(tomas, 'This is the gate, as I saw it.')
    for (const name of ['photo-1.jpg', 'text-2.txt'])
      await post.getByRole('link', { name: `Download ${name}` }).waitFor()
    await post.getByText('Ask me first').waitFor()
  })
})
