import { readDesk, removeHeldPost, reportPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { addPost, markPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { answerQuoteRequest, askToQuote } from '@cloakroom/contract/quote-requests.ts'
import { listWordsElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { letGo } from '../retention/let-go.ts'
import { seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter } from '../waiting/testing.ts'
import { carried, twoRooms, type TwoRooms } from './testing.ts'

// A post that stood is reported, and the desk returns it. Its writer has back what it quoted, of its room and of others; everybody else sees a withdrawn post.

let t: TestHouse
let rooms: TwoRooms
let tomas: TestMember
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
  tomas = await aMember(t, { personalName: 'Tomás Lima' })
  await seat(t, rooms.mo, rooms.into.roomId, tomas)
})
afterAll(() => t.close())

type Place = { roomId: string; threadId: string }
type Quotes = { postId: string; passage: string; isAgain?: true; from?: object }[]
const again = (postId: string, ...passages: string[]): Quotes =>
  passages.map((passage) => ({ postId, passage, isAgain: true }))
const post = (quotes: Quotes, by = rooms.layla, params: Place = rooms.into, id = crypto.randomUUID()) =>
  by.call(addPost, {
    params,
    body: { id, markdown: 'I have heard this:', quotes: quotes as ReturnType<typeof carried> },
  })
const at = (postId: string, { roomId }: { roomId: string } = rooms.into) => ({ params: { roomId, postId } })
const report = (postId: string, place?: Place, by = rooms.mo) =>
  by.call(reportPost, { ...at(postId, place), body: { reason: 'off-topic' } })
const sendBack = (postId: string, place?: Place, by = rooms.mo) =>
  by.call(returnHeldPost, { ...at(postId, place), body: { reason: 'Say it more kindly.' } })
const heldBy = async (by = rooms.layla, { roomId } = rooms.into) =>
  (await by.call(listMyHeldPosts, { params: { roomId } })).held
const read = (postId: string, by = rooms.mo) => by.ask(readPost, at(postId))
const toldOf = async (by: TestMember) =>
  (await by.call(listWordsElsewhere, { params: rooms.here })).words.map(({ words }) => words)
const copies = async (words: string) =>
  (await asOwner<{ post_id: string }>(t, 'select post_id from quotes_elsewhere where words = $1', [words])).rows.map(
    (row) => row.post_id,
  )
const beside = async (postId: string) => {
  const { rows } = await asOwner<{ n: number }>(
    t,
    `select count(*)::int as n from quotes_elsewhere q left join quote_origins o on o.to_room = q.room_id and o.id = q.id where q.post_id = $1
      union all select count(*)::int from post_marks where post_id = $1`,
    [postId],
  )
  return rows.map(({ n }) => n)
}

/** Layla quotes these words of Ana's in the other room, with a passage of that room; it is reported and returned. */
async function returned(words: string) {
  const { said, mo, into, from } = rooms
  const source = await said(words)
  const inside = await said('Well, who else?', mo, into)
  const { id } = await post([{ postId: inside, passage: 'who else?' }, ...carried(source, words, from.roomId)])
  await report(id)
  await sendBack(id)
  return { id, source, inside }
}

describe('what a reported post quotes', () => {
  it('lies at the desk with it, and goes back to its writer alone', async () => {
    const { mo, ana, layla, said, from, into } = rooms
    const words = 'Two of three waited.'
    const source = await said(words)
    const inside = await said('Well, who else?', mo, into)
    const { id } = await post([{ postId: inside, passage: 'who else?' }, ...carried(source, words, from.roomId)])
    await layla.call(markPost, { ...at(id), body: { mark: 'never' } })
    await report(id)
    const quotes = [
      { state: 'standing', postId: inside, passage: 'who else?' },
      { state: 'elsewhere', passage: words },
    ]
    const { items } = await mo.call(readDesk, at(id))
    expect(items.find(({ held }) => held.id === id)?.held.quotes).toMatchObject(quotes)
    expect(await toldOf(ana)).toContain(words)
    await sendBack(id)
    const [held] = (await heldBy()).filter((one) => one.id === id)
    expect(held).toMatchObject({ state: 'returned', kind: 'report', quotes })
    expect(await toldOf(ana)).not.toContain(words)
    // In the room it is a withdrawn post, which says nothing of what it quoted: to nobody, and with nothing more for its writer.
    for (const by of [mo, tomas, layla]) {
      const seen = await read(id, by)
      expect(seen.json()).toMatchObject({ state: 'withdrawn', by: 'moderation' })
      for (const secret of [words, 'who else?', source, 'never']) expect(seen.body).not.toContain(secret)
    }
    expect(JSON.stringify(await heldBy(tomas))).not.toContain(words)

    const { id: anew } = await post([{ postId: inside, passage: 'who else?' }, ...again(id, words)])
    expect((await read(anew)).json()).toMatchObject({ state: 'standing', quotes })
    expect(await copies(words)).toEqual([anew])
    expect(await toldOf(ana)).toContain(words)
    expect((await heldBy()).map((one) => one.id)).not.toContain(id)
    expect(await beside(id)).toEqual([0, 0])
    await ana.call(withdrawPost, at(source, from))
    expect((await read(anew)).json()).toMatchObject({ quotes: [{ state: 'standing' }, { state: 'withdrawn' }] })
  })

  it('is gone when its writer takes it back, when moderation removes it, and with the words of their room', async () => {
    const { mo, layla, into, said, from } = rooms
    const kept = await returned('Taken back.')
    await layla.call(takeBackHeldPost, at(kept.id))
    expect(await beside(kept.id)).toEqual([0, 0])
    await expect(post(again(kept.id, 'Taken back.'))).rejects.toMatchObject({ code: 'not_found' })
    const source = await said('Removed.')
    const { id } = await post(carried(source, 'Removed.', from.roomId))
    await report(id)
    await mo.call(removeHeldPost, { ...at(id), body: { reason: 'It names somebody.' } })
    expect(await beside(id)).toEqual([0, 0])
    // Whatever takes the returned words away takes the rest along, in the next round of the job.
    const left = await returned('Left behind.')
    await asOwner(t, 'delete from held_posts where room_id = $1 and id = $2', [into.roomId, left.id])
    await letGo(t.house)
    expect(await beside(left.id)).toEqual([0, 0])
  })

  it('goes when its writer withdraws the post before the desk decides', async () => {
    const { layla, said, from } = rooms
    const source = await said('Withdrawn first.')
    const { id } = await post(carried(source, 'Withdrawn first.', from.roomId))
    await report(id)
    await layla.call(withdrawPost, at(id))
    expect(await beside(id)).toEqual([0, 0])
    await expect(sendBack(id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('comes back from a room where words wait', async () => {
    const { mo, ana, from, said } = rooms
    const quiet = await aQuietRoom(t)
    const [words, writer] = ['Into the quiet, again.', quiet.members[1]!]
    await seat(t, mo, from.roomId, writer)
    const source = await said(words)
    const { id } = await post(carried(source, words, from.roomId), writer, quiet.place)
    await nextQuarter(t)
    await report(id, quiet.place, quiet.members[2])
    await nextQuarter(t)
    await sendBack(id, quiet.place, quiet.moderator)
    for (const by of [quiet.moderator, quiet.members[2]!])
      await expect(post(again(id, words), by, quiet.place)).rejects.toMatchObject({ code: 'not_found' })
    const sent = await post(again(id, words), writer, quiet.place)
    expect(sent).toMatchObject({ state: 'waiting', quotes: [{ state: 'elsewhere', passage: words }] })
    await nextQuarter(t)
    expect(await quiet.moderator.call(readPost, at(sent.id, quiet.place))).toMatchObject({
      quotes: [{ passage: words }],
    })
    expect(await toldOf(ana)).toContain(words)
  })
})

describe('meanwhile', () => {
  it('the words were withdrawn where they were said, before or at that moment', async () => {
    const { ana, from } = rooms
    const { id, source } = await returned('Back it goes.')
    await ana.call(withdrawPost, at(source, from))
    expect((await heldBy()).find((one) => one.id === id)?.quotes).toMatchObject([
      { state: 'standing' },
      { state: 'withdrawn' },
    ])
    await expect(post(again(id, 'Back it goes.'))).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    for (let turn = 0; turn < 3; turn++) {
      const words = `In one moment ${turn}.`
      const next = await returned(words)
      await Promise.allSettled([post(again(next.id, words)), ana.call(withdrawPost, at(next.source, from))])
      expect(await copies(words)).toEqual([])
    }
  })

  it('the passage of the room itself was withdrawn', async () => {
    const { mo, inside, id } = { ...rooms, ...(await returned('Stays.')) }
    await mo.call(withdrawPost, at(inside))
    const held = (await heldBy()).find((one) => one.id === id)
    expect(held?.quotes).toMatchObject([{ state: 'withdrawn' }, { state: 'elsewhere', passage: 'Stays.' }])
    expect(JSON.stringify(held)).not.toContain('who else?')
  })

  it('its writer was asked by name: the name goes along, cannot be taken back apart from the words, and goes with them', async () => {
    const { mo, ana, layla, from, said } = rooms
    const postId = await said('Only if I am asked.')
    const request = { id: crypto.randomUUID(), passage: 'Only if', place: 'other_room' } as const
    await layla.call(askToQuote, { ...at(postId, from), body: request })
    const which = { params: { roomId: from.roomId, quoteRequestId: request.id } }
    const words = 'Only when asked.'
    await ana.call(answerQuoteRequest, { ...which, body: { answer: 'allow', words, isNamed: true } })
    const by = { roomId: from.roomId, keepInstitutions: true, requestId: request.id }
    const { id } = await post([{ postId, passage: 'x', from: by }])
    await report(id)
    await sendBack(id)
    await expect(ana.call(answerQuoteRequest, { ...which, body: { answer: 'refuse' } })).rejects.toMatchObject({
      code: 'not_found',
    })
    // The approval was for one quote: it serves for nothing but this copy.
    await expect(post([{ postId, passage: 'x', from: by }])).rejects.toMatchObject({ code: 'quote.not_allowed' })
    const { id: anew } = await post(again(id, words))
    const named = { state: 'elsewhere_named', passage: words, personalName: 'Ana Silva' }
    expect((await read(anew)).json()).toMatchObject({ quotes: [named] })
    await report(anew)
    await sendBack(anew)
    await ana.call(withdrawPost, at(postId, from))
    expect(JSON.stringify(await heldBy())).not.toContain(words)
    const { rows } = await asOwner(t, 'select words, named from quotes_elsewhere where post_id = $1', [anew])
    expect(rows).toEqual([{ words: '', named: null }])
    await expect(post(again(anew, words))).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    expect((await mo.call(readDesk, at(anew))).items.map(({ held }) => held.id)).not.toContain(anew)
  })

  it('whoever quoted was removed from the room of the words, which they carried before; or from this one', async () => {
    const { mo, layla, ana, from, into } = rooms
    const first = await returned('Carried before.')
    const second = await returned('Kept for later.')
    await mo.call(removePerson, { params: { roomId: from.roomId, memberId: layla.memberId } })
    const { id } = await post(again(first.id, 'Carried before.'))
    const seen = await read(id, layla)
    expect(seen.json()).toMatchObject({ quotes: [{ state: 'elsewhere', passage: 'Carried before.' }] })
    for (const secret of [first.source, from.roomId, 'Ana Silva']) expect(seen.body).not.toContain(secret)
    await expect(post(carried(first.source, 'Carried before.', from.roomId))).rejects.toMatchObject({
      code: 'not_found',
    })
    await mo.call(removePerson, { params: { roomId: into.roomId, memberId: layla.memberId } })
    await expect(post(again(second.id, 'Kept for later.'))).rejects.toMatchObject({ code: 'not_found' })
    expect(await copies('Kept for later.')).toEqual([second.id])
    for (const { roomId } of [from, into]) await seat(t, mo, roomId, layla)
    await post(again(second.id, 'Kept for later.'))
    expect(await toldOf(ana)).toContain('Kept for later.')
  })

  it('somebody else asks for it, and the same words are sent from two tabs', async () => {
    const { mo, ana } = rooms
    const words = 'Mine alone.'
    const { id } = await returned(words)
    for (const by of [mo, tomas, ana])
      await expect(post(again(id, words), by)).rejects.toMatchObject({ code: 'not_found' })
    expect(await copies(words)).toEqual([id])
    const tabs = await Promise.allSettled([post(again(id, words)), post(again(id, words))])
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await copies(words)).toHaveLength(1)
  })
})
