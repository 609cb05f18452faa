import type { Page, WebSocketRoute } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { focused, goInto, lookAgain, lookAway, postWith, write } from './in-a-thread.ts'
import { look } from './look.ts'

/** Mara moderates "Ports and brokers"; Tomás reads and writes there. Each step begins where the one before it ended. */
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
})

describe('reading and writing', () => {
  it('goes through everything unread by one key, in reading order', async () => {
    await lookAway(tomas)
    await goInto(tomas, ROOM, THREAD)
    const inOrder = await tomas.getByRole('article').evaluateAll((posts) => posts.map((post) => post.id))
    const isNew = await tomas
      .getByRole('article')
      .evaluateAll((posts) => posts.filter((post) => post.textContent?.startsWith('New.')).map((post) => post.id))
    expect(isNew).toHaveLength(4)
    const walked: string[] = []
    for (const _ of isNew) {
      await tomas.keyboard.press('n')
      await expect.poll(() => focused(tomas)).not.toBe(walked.at(-1) ?? '')
      walked.push(await focused(tomas))
    }
    expect(walked).toEqual(inOrder.filter((id) => isNew.includes(id)))
    await tomas.keyboard.press('n')
    await tomas.waitForURL((url) => url.hash !== '' && !walked.includes(url.hash.slice(1)))
    await expect.poll(() => focused(tomas)).toBe(new URL(tomas.url()).hash.slice(1))
    await lookAgain(tomas)
    await goInto(tomas, ROOM, THREAD)
    await tomas.getByText('You have read everything').waitFor()
  })

  it('finds a room, answers and quotes by keys alone', async () => {
    await tomas.keyboard.press('/')
    await tomas.getByRole('combobox', { name: 'Find a room' }).waitFor()
    await tomas.keyboard.type('gold')
    await tomas.keyboard.press('Enter')
    await tomas.getByRole('heading', { level: 1, name: 'Gold, sand, timber' }).waitFor()
    await goInto(tomas, ROOM, THREAD)
    const first = await tomas.getByRole('article').first().getAttribute('id')
    await tomas.keyboard.press('j')
    await expect.poll(() => focused(tomas)).toBe(first)
    await tomas.keyboard.press('r')
    const answer = tomas.getByRole('form', { name: 'Reply to Mara Lindqvist' })
    await answer.waitFor()
    // While the editor is still coming no letter is lost, and none is taken for a key of the house.
    await tomas.keyboard.type('No runner queues quietly.')
    await expect.poll(() => answer.getByRole('textbox').innerText()).toBe('No runner queues quietly.')
    await tomas.keyboard.press('Escape')
    await answer.waitFor({ state: 'detached' })
    await expect.poll(() => focused(tomas)).toBe(first)
    await tomas.keyboard.press('q')
    await expect.poll(() => answer.getByRole('textbox').innerText()).toBe('No runner queues quietly.')
    await answer.getByText('the risk score is the official answer').waitFor()
    await answer.getByRole('button', { name: 'Throw away' }).click()
    await answer.waitFor({ state: 'detached' })
  })

  it('quotes in the room, and the quote goes blank on the other’s page when its source is withdrawn', async () => {
    await goInto(mara, ROOM, THREAD)
    await goInto(tomas, ROOM, THREAD)
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'Playing cards cost less than a scanner.')
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    const source = postWith(mara, 'Playing cards cost less')
    await source.waitFor()
    await source.hover()
    await source.getByRole('button', { name: 'Quote' }).click()
    await write(mara, 'Cheap things get used.')
    await mara.getByRole('button', { name: 'Post', exact: true }).click()
    const quote = postWith(tomas, 'Cheap things get used.').locator('blockquote')
    await expect.poll(() => quote.innerText()).toContain('Playing cards cost less than a scanner.')
    const mine = postWith(tomas, 'Playing cards cost less')
    await mine.hover()
    await mine.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await tomas.getByRole('button', { name: 'Withdraw it' }).click()
    const blank = postWith(mara, 'Cheap things get used.').locator('blockquote')
    await expect.poll(() => blank.innerText()).toBe('The quoted words were withdrawn.')
    expect(await mara.locator('body').innerText()).not.toContain('Playing cards cost less')
  })

  it('takes words out by the keyboard, and shows every form of them where the browser does not copy', async () => {
    const post = postWith(mara, 'Follow the overtime.')
    await post.getByRole('button', { name: 'Take out' }).press('Enter')
    const panel = post.getByRole('group', { name: 'Take out' })
    await panel.getByText('Your browser does not let us copy.').waitFor()
    await panel.getByText('“Follow the overtime.').waitFor()
    await panel.getByRole('button', { name: 'BibTeX' }).press('Enter')
    await panel.getByText('@misc{participant-').waitFor()
    expect(await look(mara, 'take-out')).toEqual([])
    await panel.getByRole('button', { name: 'Done' }).press('Enter')
    await panel.waitFor({ state: 'detached' })
    expect(await post.evaluate((article) => article === document.activeElement)).toBe(true)
  })

  it('takes words out with nothing on them', async () => {
    await mara.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const post = postWith(mara, 'Follow the overtime.')
    await post.hover()
    await post.getByRole('button', { name: 'Take out' }).click()
    await mara.getByText('Copied. Outside, these words are nobody’s in particular').waitFor()
    const flavours = await mara.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = (type: string) => item?.getType(type).then((blob) => blob.text())
      return { types: item?.types, text: await read('text/plain'), html: await read('text/html') }
    })
    expect(flavours.types?.toSorted()).toEqual(['text/html', 'text/plain'])
    expect(flavours.text).toMatch(
      /^“Follow the overtime\..*”\n— participant, discussion under the Chatham House Rule, \w+ \d{4}$/,
    )
    expect(flavours.html).toContain('Follow the overtime.')
    for (const flavour of [flavours.text, flavours.html])
      expect(flavour).not.toMatch(/Goran|Mara|Ports|brokers|localhost|http|href|[0-9a-f]{8}-[0-9a-f]{4}|\d\d:\d\d/)
    await mara.getByRole('button', { name: 'BibTeX' }).click()
    await mara.getByText('Copied as BibTeX.').waitFor()
    expect(await mara.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^@misc\{participant-[\s\S]*Follow the overtime/,
    )
    await mara.getByRole('button', { name: 'Done' }).click()
  })

  it('keeps what is written offline, and sends it once', async () => {
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'Written in a tunnel.')
    await tomas.context().setOffline(true)
    await tomas.getByText('You are offline.').waitFor()
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    await tomas.getByText('Kept here, sent when you are back.').first().waitFor()
    await tomas.context().setOffline(false)
    await tomas.getByText('You are offline.').waitFor({ state: 'detached' })
    await postWith(mara, 'Written in a tunnel.').waitFor()
    await tomas.getByLabel('A post of yours that waits to be sent').waitFor({ state: 'detached' })
    for (const page of [mara, tomas]) {
      await goInto(page, ROOM, THREAD)
      await postWith(page, 'Written in a tunnel.').waitFor()
      expect(await page.getByText('Written in a tunnel.').count()).toBe(1)
    }
  })

  it('sends once what the house took but could not answer', async () => {
    let lost = 0
    await tomas.route('**/threads/*/posts', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
      lost++
      await route.fetch()
      return route.abort('connectionreset')
    })
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, 'Said once, heard once.')
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    await postWith(mara, 'Said once, heard once.').waitFor()
    await tomas.getByLabel('A post of yours that waits to be sent').waitFor({ state: 'detached' })
    await postWith(tomas, 'Said once, heard once.').waitFor()
    await tomas.unrouteAll()
    expect(lost).toBe(1)
    for (const page of [mara, tomas]) {
      await goInto(page, ROOM, THREAD)
      await postWith(page, 'Said once, heard once.').waitFor()
      expect(await page.getByText('Said once, heard once.').count()).toBe(1)
    }
  })

  it('catches up after sleep with what was said meanwhile, each once', async () => {
    const sockets: WebSocketRoute[] = []
    await mara.routeWebSocket(/\/api\/live$/, (socket) => {
      sockets.push(socket)
      socket.connectToServer()
    })
    await mara.reload()
    await postWith(mara, 'Follow the overtime.').waitFor()
    await expect.poll(() => sockets.length).toBe(1)
    // The emulated network leaves an open socket open; sleep does not.
    await mara.context().setOffline(true)
    await sockets[0]?.close()
    for (const words of ['While you slept, one.', 'While you slept, two.']) {
      await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
      await write(tomas, words)
      await tomas.getByRole('button', { name: 'Post', exact: true }).click()
      await postWith(tomas, words).waitFor()
    }
    expect(await mara.getByText('While you slept').count()).toBe(0)
    const before = sockets.length
    await mara.context().setOffline(false)
    await postWith(mara, 'While you slept, two.').waitFor()
    expect(await mara.getByText('While you slept, one.').count()).toBe(1)
    expect(await mara.getByText('While you slept, two.').count()).toBe(1)
    expect(sockets.length).toBeGreaterThan(before)
  })

  it('keeps a draft when the page is closed', async () => {
    const closing = await tomas.context().newPage()
    await closing.goto(tomas.url())
    await closing.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(closing, 'Half a thought about seals')
    await closing.getByText('Draft kept', { exact: true }).waitFor()
    await closing.close()
    await tomas.goto(`${network.url}/drafts`)
    await tomas.getByText('Half a thought about seals').waitFor()
    await tomas.getByRole('link', { name: 'Go on writing' }).click()
    await tomas.getByRole('button', { name: 'Go on with your draft…' }).click()
    await expect.poll(() => tomas.getByRole('textbox').last().innerText()).toBe('Half a thought about seals')
  })

  it('leaves nothing behind the back button after signing out', async () => {
    const kept = () => tomas.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
    await tomas.context().setOffline(true)
    await write(tomas, ', and the other half')
    await tomas.getByText('Draft kept in this browser').waitFor()
    expect(await kept()).toContain('the other half')
    await tomas.context().setOffline(false)
    await tomas.getByText('You are offline.').waitFor({ state: 'detached' })
    await tomas.getByRole('button', { name: 'Sign out' }).click()
    await tomas.getByRole('heading', { name: 'Come in' }).waitFor()
    for (const _ of ['thread', 'room']) {
      await tomas.goBack()
      await tomas.getByRole('heading', { name: 'Come in' }).waitFor()
      expect(await tomas.locator('body').innerText()).not.toMatch(/Ports|overtime|Mara|Tomás/)
    }
    expect(await kept()).not.toContain('half')
  })

  it('was nowhere in the way of the policy that lets nothing in from elsewhere', () => {
    expect(network.trouble).toEqual([])
  })
})
