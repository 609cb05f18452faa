import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat, listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { readPosts } from '@cloakroom/contract/posts.ts'
import { listMyWaiting } from '@cloakroom/contract/waiting.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom, write } from '../waiting/testing.ts'

const HAT = 'On behalf of the Ministry of Finance, I say that we should wait.'

let t: TestHouse
let quiet: QuietRoom
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
  ;[mo, ana, layla] = quiet.members as [TestMember, TestMember, TestMember]
})
afterAll(() => t.close())

const contest = (by: TestMember, id: string = crypto.randomUUID()) =>
  by.call(contestHat, { params: quiet.place, body: { id, markdown: HAT } })
const desk = async () => (await mo.call(readDesk, { params: { roomId: quiet.roomId } })).items.map(({ held }) => held)
const mine = async (by: TestMember) => (await by.call(listMyHeldPosts, { params: { roomId: quiet.roomId } })).held
const waiting = async (by: TestMember) => (await by.call(listMyWaiting, { params: { roomId: quiet.roomId } })).posts
const at = (postId: string) => ({ params: { roomId: quiet.roomId, postId } })

it('shows the moderators a participant, at the next half hour, and the writer what is theirs at once', async () => {
  const held = [await contest(ana), await contest(layla)]
  expect(held.map((one) => one.at)).toEqual([held[0]?.at, held[0]?.at])
  expect(held[0]?.at).toMatch(/:[03]0Z$/)
  expect(await desk()).toEqual([])
  expect((await mine(ana)).map(({ id }) => id)).toEqual([held[0]?.id])
  await nextHalfHour(t)
  expect((await desk()).map(({ by }) => by)).toEqual([{ kind: 'participant' }, { kind: 'participant' }])
})

it('lets what the desk accepts wait for its batch, like everything else; its writer alone sees it', async () => {
  const { id } = await contest(ana)
  // Before it is on the desk, whoever knows of it learns nothing by trying.
  await expect(mo.call(acceptHeldPost, at(id))).rejects.toMatchObject({ code: 'held.decided_already' })
  await nextHalfHour(t)
  expect(await mo.call(acceptHeldPost, at(id))).toMatchObject({ state: 'waiting', id, markdown: HAT })
  expect((await waiting(ana)).map((one) => one.id)).toEqual([id])
  expect(await waiting(mo)).toEqual([])
  expect((await mine(ana)).map((one) => one.id)).not.toContain(id)
  await expect(mo.call(acceptHeldPost, at(id))).rejects.toMatchObject({ code: 'held.decided_already' })
  expect(await quiet.words(layla)).not.toContain(HAT)
  await nextQuarter(t)
  expect(await quiet.words(layla)).toContain(HAT)
  expect((await ana.call(readPosts, { params: quiet.place })).own.mine).toEqual([id])
})

it('accepts nothing whose writer has sent other words under its id meanwhile', async () => {
  const { id } = await contest(ana)
  await write(ana, quiet.place, 'I say that we should wait.', { id })
  await nextHalfHour(t)
  await expect(mo.call(acceptHeldPost, at(id))).rejects.toMatchObject({ code: 'held.decided_already' })
  await mo.call(returnHeldPost, { ...at(id), body: { reason: 'You have said it better.' } })
  expect((await waiting(ana)).map(({ markdown }) => markdown)).toEqual(['I say that we should wait.'])
})
