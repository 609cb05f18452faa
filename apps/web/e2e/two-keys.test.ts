import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { PASS_PHRASE } from './coming-in.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { goInto, postWith, write } from './in-a-thread.ts'
import { letStewardsBeKnown, letTheDelayPass } from './let-the-delay-pass.ts'

/** Ingrid and Mara are stewards; Tomás writes in a room of Mara's. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const WORDS = 'I know where the second set of seals is kept.'
let ingrid: Page
let mara: Page
let tomas: Page
let address: string

beforeAll(async () => {
  ingrid = await network.aPerson()
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a steward', ingrid, PASS_PHRASE)
  await comeInAs(network, 'a moderator', mara, PASS_PHRASE)
  await comeInAs(network, 'a member', tomas)
})

const desk = (page: Page) => page.goto(`${network.url}/stewards/two-keys`)
const phrase = (page: Page) => page.getByRole('article').getByLabel('Your pass phrase')

describe('two keys', () => {
  it('need two stewards, and words that somebody wrote', async () => {
    await ingrid.goto(`${network.url}/stewards`)
    await ingrid.getByLabel('Mara Lindqvist is a steward').click()
    await expect.poll(() => ingrid.getByLabel('Mara Lindqvist is a steward').isChecked()).toBe(true)
    await goInto(tomas, 'Ports and brokers', 'Who actually decides')
    await tomas.getByRole('button', { name: 'Add to this thread…' }).click()
    await write(tomas, WORDS)
    await tomas.getByRole('button', { name: 'Post', exact: true }).click()
    const post = postWith(tomas, WORDS)
    await post.waitFor()
    const id = () => post.first().getAttribute('id')
    await expect.poll(id).toMatch(/^post-/)
    address = `${tomas.url().replace(/#.*/, '')}#${await id()}`
  })

  it('are not held by whoever has just become a steward', async () => {
    await desk(mara)
    await mara.getByText('less than two weeks holds no key').waitFor()
    expect(await mara.getByRole('button', { name: 'Ask', exact: true }).count()).toBe(0)
    await letStewardsBeKnown(network)
  })

  it('begin with one steward who asks, whatever the address leads to', async () => {
    await desk(ingrid)
    await ingrid.getByLabel('Address of the post').fill('the one about seals')
    await ingrid.getByLabel('Ground').fill('The order was read to me on the telephone, and I have seen it since.')
    await ingrid.getByLabel('Your pass phrase').fill('some other phrase')
    await ingrid.getByRole('button', { name: 'Ask', exact: true }).click()
    await ingrid.getByText('not the address of a post').waitFor()
    await ingrid.getByLabel('Address of the post').fill(address)
    await ingrid.getByRole('button', { name: 'Ask', exact: true }).click()
    await ingrid.getByText('This is not the pass phrase.').waitFor()
    await ingrid.getByLabel('Your pass phrase').fill(PASS_PHRASE)
    expect(await findingsOn(ingrid)).toEqual([])
    await ingrid.getByRole('button', { name: 'Ask', exact: true }).click()
    await ingrid.getByText('Waits for a second steward').waitFor()
    expect(await ingrid.getByRole('button', { name: 'Agree…' }).count()).toBe(0)
  })

  it('go on with another who agrees, by keyboard alone', async () => {
    await desk(mara)
    await mara.getByText('I have seen it since').waitFor()
    await mara.getByRole('button', { name: 'Agree…' }).focus()
    await mara.keyboard.press('Enter')
    await phrase(mara).waitFor()
    await mara.keyboard.type(PASS_PHRASE)
    await mara.keyboard.press('Enter')
    await mara.getByText('Opens in 72 hours').waitFor()
    expect(await mara.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
    expect(await mara.getByRole('button', { name: 'Turn my key…' }).count()).toBe(0)
  })

  it('tell the writer, and nobody else, who answers', async () => {
    await tomas.goto(network.url)
    await tomas.getByRole('link', { name: 'Read more and answer' }).click()
    await tomas.getByText('Nothing can be opened for another 72 hours').waitFor()
    expect(await tomas.getByRole('link', { name: 'These words of yours' }).getAttribute('href')).toBe(
      address.replace(network.url, ''),
    )
    await tomas.getByLabel('Your answer').fill('They are in a museum, and I was joking about the museum.')
    expect(await findingsOn(tomas)).toEqual([])
    await tomas.getByRole('button', { name: 'Send the answer' }).click()
    await tomas.getByText('Kept, sealed.').waitFor()
    await mara.goto(`${network.url}/two-keys`)
    await mara.getByText('No unsealing that runs').waitFor()
    await mara.goto(network.url)
    await mara.getByRole('heading', { level: 1 }).waitFor()
    expect(await mara.getByRole('link', { name: 'Read more and answer' }).count()).toBe(0)
    await desk(mara)
    await mara.getByText('Opens in 72 hours').waitFor()
    expect(await mara.locator('main').innerText()).not.toContain('museum')
  })

  it('turn when the delay is over, one and then the other', async () => {
    await letTheDelayPass(network)
    for (const [page, seen] of [
      [mara, 'One key is turned'],
      [ingrid, 'Both keys are turned'],
    ] as const) {
      await desk(page)
      await page.getByRole('button', { name: 'Turn my key…' }).click()
      await phrase(page).fill(PASS_PHRASE)
      await page.getByRole('button', { name: 'Turn my key', exact: true }).click()
      await page.getByText(seen).waitFor()
      expect(await page.getByRole('button', { name: 'Turn my key…' }).count()).toBe(0)
    }
  })

  it('show the answer, then the name, once', async () => {
    await ingrid.getByRole('button', { name: 'Read what was found…' }).click()
    await phrase(ingrid).fill(PASS_PHRASE)
    await ingrid.getByRole('button', { name: 'Read', exact: true }).click()
    await ingrid.getByText('joking about the museum').waitFor()
    const main = ingrid.locator('main')
    expect(await main.innerText()).not.toContain('Tomás')
    expect(await findingsOn(ingrid)).toEqual([])
    await ingrid.getByRole('button', { name: 'Show the name, once' }).click()
    await ingrid.getByText('Written by Tomás Quiroga').waitFor()
    await ingrid.getByRole('button', { name: 'Back' }).click()
    await expect.poll(() => ingrid.getByRole('button', { name: 'Read what was found…' }).count()).toBe(0)
    expect(await main.innerText()).not.toContain('Tomás')
  })

  it('are counted where every member sees it', async () => {
    await tomas.goto(`${network.url}/two-keys`)
    const row = tomas.getByRole('row', { name: String(new Date().getUTCFullYear()) })
    await row.waitFor()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['1', '1'])
    await tomas.getByText('Two stewards have turned their keys').waitFor()
  })

  it('stand step by step in the chain, where stewards read it', async () => {
    await ingrid.goto(`${network.url}/stewards`)
    await ingrid.getByRole('link', { name: 'Read the chain' }).focus()
    await ingrid.keyboard.press('Enter')
    await ingrid.getByRole('heading', { name: 'The chain', level: 1 }).waitFor()
    const steps = ingrid.getByRole('row').filter({ hasText: /key|steward/ })
    await expect
      .poll(() => steps.allInnerTexts())
      .toEqual([
        expect.stringMatching(/Ingrid .* read what two keys had opened\./),
        expect.stringMatching(/Ingrid .* turned a key\./),
        expect.stringMatching(/Mara Lindqvist turned a key\./),
        expect.stringMatching(/Mara Lindqvist agreed to two keys\./),
        expect.stringMatching(/Ingrid .* asked for two keys\./),
        expect.stringMatching(/Ingrid .* made Mara Lindqvist a steward\./),
      ])
    expect(await findingsOn(ingrid)).toEqual([])
    expect(await ingrid.locator('main').innerText()).not.toContain('Tomás')
  })

  it('met nothing that the policy keeps out', () => {
    expect(network.trouble).toEqual([])
  })
})
