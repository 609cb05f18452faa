import { acceptHeldPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat, exportHatCases, listMyHeldPosts, takeConsentBack } from '@cloakroom/contract/moderation.ts'
import { editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const HAT = 'On behalf of the Ministry of Finance, I agree with Layla Haddad.'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let room: TestRoom
let threadId: string

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'Layla Haddad' })
})
beforeEach(async () => {
  room = await aRoom(t, mo, { members: [ana, layla] })
  threadId = crypto.randomUUID()
  const body = { id: threadId, title: 'Whether to wait', post: { id: crypto.randomUUID(), markdown: 'Well?' } }
  await mo.call(startThread, { params: { roomId: room.roomId }, body })
})
afterAll(() => t.close())

async function contest(markdown = HAT, mayTeach = true): Promise<string> {
  const id = crypto.randomUUID()
  await ana.call(contestHat, { params: { roomId: room.roomId, threadId }, body: { id, markdown, mayTeach } })
  return id
}
const at = (postId: string) => ({ params: { roomId: room.roomId, postId } })
const accept = (id: string) => mo.call(acceptHeldPost, at(id))
const giveBack = (id: string) => mo.call(returnHeldPost, { ...at(id), body: { reason: 'Say what you think.' } })
const cases = async (by = mo) => (await by.call(exportHatCases, { params: { roomId: room.roomId } })).cases
const mine = async () => (await ana.call(listMyHeldPosts, { params: { roomId: room.roomId } })).held

describe('verdicts as test cases', () => {
  it('are the words of those who agreed, without names, as the desk decided', async () => {
    await accept(await contest())
    await giveBack(await contest('Speaking as chair of the choir, I object.'))
    await accept(await contest('We at the ministry object.', false))
    await contest('Our agency waits for the desk.')
    const text = 'On behalf of the Ministry of Finance, I agree with [a participant].'
    const found = await cases()
    expect(found).toEqual([
      { text, lang: 'en', label: 'clear', spans: [], source: 'desk' },
      {
        text: 'Speaking as chair of the choir, I object.',
        lang: 'en',
        label: 'hat',
        spans: found[1]?.spans,
        source: 'desk',
      },
    ])
    expect(found[1]?.spans).toHaveLength(1)
    expect(await cases()).toEqual(found)
  })

  it('are none when consent was taken back, which only the writer can do, and not once they have left', async () => {
    const [id, gone] = [await contest(), await contest()]
    await accept(id)
    await accept(gone)
    expect(await mine()).toMatchObject([{ consent: 'given', state: 'accepted', markdown: '' }, { consent: 'given' }])
    await expect(layla.call(takeConsentBack, at(id))).rejects.toMatchObject({ code: 'not_found' })
    await ana.call(takeConsentBack, at(id))
    expect((await mine()).map((held) => held.id)).toEqual([gone])
    expect(await cases()).toHaveLength(1)
    expect(await mine()).toEqual([])
    await expect(ana.call(takeConsentBack, at(gone))).rejects.toMatchObject({ code: 'held.exported_already' })
  })

  it('are none of words that were withdrawn or changed since', async () => {
    const [withdrawn, changed] = [await contest(), await contest()]
    await accept(withdrawn)
    await accept(changed)
    await ana.call(withdrawPost, at(withdrawn))
    await ana.call(editPost, { ...at(changed), body: { markdown: 'I would wait.' } })
    expect(await cases()).toEqual([])
  })

  it('leave by a moderator alone, and not from a room whose writers can take nothing back', async () => {
    await accept(await contest())
    await expect(cases(ana)).rejects.toMatchObject({ code: 'not_found' })
    await mo.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })
    await expect(cases()).rejects.toMatchObject({ code: 'room.closed' })
  })
})
