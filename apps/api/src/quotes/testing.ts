import { addPost, readPost } from '@cloakroom/contract/posts.ts'
import { aPost, aThread } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aMember, type TestHouse, type TestMember } from '../testing.ts'

type Place = { roomId: string; threadId: string }
export type TwoRooms = {
  mo: TestMember
  ana: TestMember
  layla: TestMember
  here: TestRoom
  there: TestRoom
  from: Place
  into: Place
  said: (words: string, by?: TestMember, place?: Place) => Promise<string>
  quoted: (postId: string, passage: string, by?: TestMember, place?: Place) => ReturnType<typeof quote>
  quotesOf: (postId: string) => Promise<unknown[] | null>
}

/** Two rooms, of Mo's: Ana speaks in the first, Layla quotes her in the second, where Ana is not. */
export async function twoRooms(t: TestHouse): Promise<TwoRooms> {
  const mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  const ana = await aMember(t, { personalName: 'Ana Silva' })
  const layla = await aMember(t, { personalName: 'ليلى حداد' })
  const here = await aRoom(t, mo, { name: 'The source', members: [ana, layla] })
  const there = await aRoom(t, mo, { name: 'The other', members: [layla] })
  const from = { roomId: here.roomId, threadId: (await aThread(mo, here.roomId, { title: 'Said here' })).threadId }
  const into = { roomId: there.roomId, threadId: (await aThread(mo, there.roomId, { title: 'Quoted there' })).threadId }
  return {
    mo,
    ana,
    layla,
    here,
    there,
    from,
    into,
    said: (words, by = ana, place = from) => aPost(by, place, words),
    quoted: (postId, passage, by = layla, place = into) => quote(by, place, carried(postId, passage, from.roomId)),
    quotesOf: async (postId) => {
      const post = await mo.call(readPost, { params: { roomId: into.roomId, postId } })
      return post.state === 'standing' ? post.quotes : null
    },
  }
}

/** A passage of another room, as a client sends it. */
export function carried(postId: string, passage: string, roomId: string) {
  return [{ postId, passage, from: { roomId, keepInstitutions: false } }]
}

function quote(by: TestMember, params: Place, quotes: ReturnType<typeof carried>) {
  return by.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'I have heard this:', quotes } })
}
