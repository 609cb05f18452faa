import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aNetwork } from './a-network.ts'
import { comeInAs } from './demo-people.ts'
import { findingsOn } from './findings-on.ts'
import { picture } from './picture.ts'

/** Mara opens a room that may be asked for, invites many into it, and lets Tomás in who asks. Each step begins where the one before it ended. */
const network = aNetwork('demo')
const ROOM = 'Quiet harbours'
let mara: Page
let tomas: Page
let keeping: string

beforeAll(async () => {
  mara = await network.aPerson()
  tomas = await network.aPerson()
  await comeInAs(network, 'a moderator', mara)
  await comeInAs(network, 'a member', tomas)
})

describe('inviting many', () => {
  it('begins with a member who says what they know', async () => {
    await tomas.goto(`${network.url}/settings`)
    await tomas.getByLabel('Add a field').selectOption({ label: 'Cities and ports' })
    await tomas.getByRole('button', { name: 'Keep', exact: true }).click()
    await tomas.getByText('Kept.').waitFor()
    expect(await findingsOn(tomas)).toEqual([])
  })

  it('finds them by it, and others on a list that somebody pasted', async () => {
    await mara.goto(`${network.url}/rooms/new`)
    await mara.getByLabel('Name', { exact: true }).fill(ROOM)
    await mara.getByLabel('Purpose').fill('Where nobody looks.')
    await mara.getByLabel('Open to requests').check()
    await mara.getByRole('button', { name: 'Open the room' }).click()
    await mara.getByRole('link', { name: 'People and charter' }).click()
    keeping = mara.url()
    await mara.getByLabel('Who knows something about').selectOption({ label: 'Cities and ports' })
    await mara.getByRole('button', { name: 'Choose Tomás Quiroga' }).waitFor()
    await mara.getByText('Many at once, from a list').click()
    await mara
      .getByLabel('Names', { exact: true })
      .fill('name;mail\nNomvula Dhladhla;n@mail.example\n"Ioana P.";i@mail.example\nNobody Atall;x@mail.example\n')
    await mara.getByRole('button', { name: 'Look them up' }).click()
    await mara.getByText('2 were found and chosen.').waitFor()
    await mara.getByText('No members: Nobody Atall').waitFor()
    await mara.getByLabel('A line for them').fill('I would like to hear you.')
    await mara.getByLabel('How long may they come?').selectOption({ label: 'For a week' })
    expect(await findingsOn(mara)).toEqual([])
    await picture(mara, 'invite-many')
    await mara.getByRole('button', { name: 'Send 2 invitations' }).click()
    await mara.getByText('Whether somebody has not answered').waitFor()
    const waiting = mara.getByRole('listitem').filter({ hasText: 'until' })
    await expect.poll(() => waiting.count()).toBe(2)
    await waiting.filter({ hasText: 'Ioana P.' }).getByRole('button', { name: 'Withdraw invitation' }).click()
    await expect.poll(() => waiting.count()).toBe(1)
    await picture(mara, 'invited')
  })
})

describe('asking to join', () => {
  it('is done in a line, and stands with the moderators', async () => {
    await tomas.getByRole('link', { name: 'Ask to join a room' }).click()
    const listed = tomas.getByRole('article').filter({ hasText: ROOM })
    await listed.getByRole('button', { name: 'Ask to come in' }).click()
    await listed.getByLabel('A line for its moderators').fill('I grew up by one.')
    expect(await findingsOn(tomas)).toEqual([])
    await picture(tomas, 'open-rooms')
    await listed.getByRole('button', { name: 'Send the request' }).click()
    await listed.getByText('You have asked. The moderators answer.').waitFor()
    await mara.goto(keeping.replace('/keeping', ''))
    await mara.getByRole('link', { name: 'Desk: 1 to decide' }).click()
    await mara.getByRole('link', { name: 'A member asks to come in.' }).waitFor()
    expect(await findingsOn(mara)).toEqual([])
    await picture(mara, 'asking-at-the-desk')
    await mara.getByRole('link', { name: 'A member asks to come in.' }).click()
    await mara.getByText('I grew up by one.').waitFor()
    expect(await findingsOn(mara)).toEqual([])
  })

  it('leads to an invitation, answered like every other', async () => {
    await mara.getByRole('button', { name: 'Invite Tomás Quiroga' }).click()
    await mara.getByText('Nobody is asking at the moment.').waitFor()
    await tomas.reload()
    await tomas.getByRole('link', { name: 'Read its rules and answer' }).click()
    await tomas.getByRole('article').filter({ hasText: ROOM }).getByRole('button', { name: 'Accept and go in' }).click()
    await tomas.getByRole('heading', { level: 1, name: ROOM }).waitFor()
    await tomas.getByRole('link', { name: 'Ask to join a room' }).click()
    await tomas.getByText('No room is open to requests at the moment.').waitFor()
    await picture(tomas, 'no-open-rooms')
    expect(network.trouble).toEqual([])
  })
})
