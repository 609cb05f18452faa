import { tellWriting } from '@cloakroom/contract/posts.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aThread } from '../digests/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse } from '../testing.ts'

let t: TestHouse
beforeAll(async () => {
  t = await aHouse()
})
afterAll(() => t.close())

it('is told as often as people write, and not as often as a machine can', async () => {
  const [mo, ana] = [await aMember(t, { opensRooms: true }), await aMember(t)]
  const { roomId } = await aRoom(t, mo, { members: [ana] })
  const { threadId } = await aThread(mo, roomId, { title: 'Somebody is writing' })
  const tell = (by: typeof ana) => by.ask(tellWriting, { params: { roomId, threadId } })
  const answers = []
  for (let told = 0; told < 61; told++) answers.push((await tell(ana)).statusCode)
  expect(answers).toEqual([...Array<number>(60).fill(204), 429])
  expect((await tell(mo)).statusCode).toBe(204)
})
