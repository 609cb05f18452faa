import { acceptHeldPost } from '@cloakroom/contract/desk.ts'
import { keepDraft, listDrafts } from '@cloakroom/contract/drafts.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { amendNote, pullPassage, startNote } from '@cloakroom/contract/notes.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { addPost, markPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { listWordsElsewhere, noteWordsElsewhere, previewElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aThread } from '../digests/testing.ts'
import { aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter } from '../waiting/testing.ts'
import { carried, twoRooms, type TwoRooms } from './testing.ts'

let t: TestHouse
let rooms: TwoRooms
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
})
afterAll(() => t.close())

const month = () => t.clock.now().toISOString().slice(0, 7)

describe('words of another room', () => {
  it('are words and a month: no name, no room, no post, for whoever reads there and in the frame', async () => {
    const { mo, layla, from, into, said, quoted } = rooms
    const source = await said('As Layla and **Mo Ferreira** of World Bank said: two of three waited.')
    const passage = 'Mo Ferreira of World Bank said: two of three waited.'
    const post = await quoted(source, passage)
    const words = '[a participant] of [an institution] said: two of three waited.'
    expect(post).toMatchObject({ quotes: [{ state: 'elsewhere', passage: words, month: month() }] })
    const page = await mo.ask(readPosts, { params: into })
    for (const secret of [source, from.roomId, from.threadId, 'The source', 'Ana Silva', 'World Bank'])
      expect(page.body).not.toContain(secret)
    const params = { roomId: from.roomId, postId: source }
    expect(await layla.call(previewElsewhere, { params, body: { passage } })).toEqual({
      words,
      month: month(),
      masked: { people: 1, institutions: 1, addresses: 0 },
    })
  })

  it('stay as they were when they were quoted, whatever becomes of them but withdrawal', async () => {
    const { ana, from, said, quoted, quotesOf } = rooms
    const source = await said('Two of three waited.')
    const post = await quoted(source, 'Two of three')
    await ana.call(markPost, { params: { roomId: from.roomId, postId: source }, body: { mark: 'never' } })
    expect(await quotesOf(post.id)).toMatchObject([{ state: 'elsewhere', passage: 'Two of three' }])
  })

  it('lose whoever spoke in a quote of theirs: what a post quotes is not its words', async () => {
    const { layla, from, said, quoted } = rooms
    const first = await said('Never again.')
    const body = { id: crypto.randomUUID(), markdown: 'Indeed.', quotes: [{ postId: first, passage: 'Never again.' }] }
    const second = await layla.call(addPost, { params: from, body })
    await expect(quoted(second.id, 'Never again.')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    const typed = await said('> Ana Silva: Never again.\n\nI agree.', layla)
    expect(await quoted(typed, 'Ana Silva: Never again.')).toMatchObject({
      quotes: [{ passage: '[a participant]: Never again.' }],
    })
    const twice = await quoted(typed, 'I agree.')
    await expect(quoted(twice.id, 'I agree.')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('go along to the desk and stand with the post that is let in', async () => {
    const { mo, ana, layla, here, from, into, said } = rooms
    const source = await said('They waited in vain.')
    const markdown = 'On behalf of the Ministry of Finance, I say that we should wait.'
    const body = {
      id: crypto.randomUUID(),
      markdown,
      quotes: carried(source, 'in vain', from.roomId),
      mark: 'ask' as const,
    }
    const held = await layla.call(contestHat, { params: into, body })
    expect(held.quotes).toMatchObject([{ state: 'elsewhere', passage: 'in vain' }])
    expect((await ana.call(listWordsElsewhere, { params: here })).words.map(({ words }) => words)).not.toContain(
      'in vain',
    )
    await mo.call(acceptHeldPost, { params: { roomId: into.roomId, postId: held.id } })
    expect(await mo.call(readPost, { params: { roomId: into.roomId, postId: held.id } })).toMatchObject({
      mark: 'ask',
      quotes: [{ passage: 'in vain' }],
    })
    expect((await ana.call(listWordsElsewhere, { params: here })).words.map(({ words }) => words)).toContain('in vain')
  })

  it('wait with a post that waits, and come out with it', async () => {
    const { said } = rooms
    const quiet = await aQuietRoom(t)
    const source = await said('Quietly said.', quiet.moderator, quiet.place)
    await nextQuarter(t)
    const other = await aQuietRoom(t)
    // One who is in both: the first room’s moderator is asked in.
    await seat(t, other.moderator, other.roomId, quiet.moderator)
    const body = { id: crypto.randomUUID(), markdown: 'Heard:', quotes: carried(source, 'Quietly said', quiet.roomId) }
    const waiting = await quiet.moderator.call(addPost, { params: other.place, body })
    expect(waiting).toMatchObject({ state: 'waiting', quotes: [{ state: 'elsewhere', passage: 'Quietly said' }] })
    const told = () => quiet.moderator.call(listWordsElsewhere, { params: { roomId: quiet.roomId } })
    expect((await told()).words).toEqual([])
    await nextQuarter(t)
    const post = await other.moderator.call(readPost, { params: { roomId: other.roomId, postId: waiting.id } })
    expect(post).toMatchObject({ state: 'standing', quotes: [{ state: 'elsewhere', passage: 'Quietly said' }] })
    expect((await told()).words).toMatchObject([{ postId: source, words: 'Quietly said', isNew: true }])
    // Withdrawn where it was said: it goes at the next half hour, there and here.
    await quiet.moderator.call(withdrawPost, { params: { roomId: quiet.roomId, postId: source } })
    await nextHalfHour(t)
    const after = await other.moderator.call(readPost, { params: { roomId: other.roomId, postId: waiting.id } })
    expect(after).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
  })
})

describe('what may not be quoted elsewhere', () => {
  it('is what the charter under which it was written does not let out', async () => {
    const { mo, layla, into } = rooms
    for (const quoting of ['ask', 'never'] as const) {
      const closed = await aRoom(t, mo, { charter: { quoting }, members: [layla] })
      const { postId } = await aThread(mo, closed.roomId, { title: 'Kept', markdown: 'Keep this.' })
      const body = { id: crypto.randomUUID(), markdown: 'x', quotes: carried(postId, 'Keep', closed.roomId) }
      await expect(layla.call(addPost, { params: into, body })).rejects.toMatchObject({ code: 'quote.not_allowed' })
    }
  })

  it('is what its writer has marked, and words that do not stand there', async () => {
    const { mo, ana, layla, from, said, quoted } = rooms
    const source = await said('Ask me about this.')
    const params = { roomId: from.roomId, postId: source }
    const body = { passage: 'Ask me' }
    for (const mark of ['ask', 'never'] as const) {
      expect(await ana.call(markPost, { params, body: { mark } })).toMatchObject({
        mark,
        quoting: mark,
        mayBeTakenOut: false,
      })
      await expect(quoted(source, 'Ask me')).rejects.toMatchObject({ code: 'quote.not_allowed' })
      await expect(layla.call(takeOut, { params, body })).rejects.toMatchObject({ code: 'quote.not_allowed' })
      await expect(layla.call(previewElsewhere, { params, body })).rejects.toMatchObject({ code: 'quote.not_allowed' })
    }
    const [noteId, themeId] = [crypto.randomUUID(), crypto.randomUUID()]
    const ofNote = { roomId: from.roomId, noteId }
    await mo.call(startNote, { params: { roomId: from.roomId }, body: { id: noteId, title: 'On asking' } })
    const themes = [{ id: themeId, title: 'Marks', summary: '' }]
    await mo.call(amendNote, { params: ofNote, body: { title: 'On asking', summary: '', themes } })
    const pulled = { id: crypto.randomUUID(), themeId, postId: source, passage: 'Ask me' }
    const pull = mo.call(pullPassage, { params: ofNote, body: pulled })
    await expect(pull).rejects.toMatchObject({ code: 'quote.not_allowed' })
    await ana.call(markPost, { params, body: { mark: null } })
    await expect(quoted(source, 'Nobody said this')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    expect(await quoted(source, 'Ask me')).toMatchObject({ state: 'standing' })
    await ana.call(withdrawPost, { params })
    await expect(quoted(source, 'Ask me')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
  })

  it('is not there for whoever is not in the room where it was said, and for nobody in a room where they are not', async () => {
    const { mo, ana, from, into, said, quoted } = rooms
    const source = await said('Said inside.')
    const eve = await aMember(t)
    const eves = await aRoom(t, mo, { members: [eve] })
    const place = { roomId: eves.roomId, threadId: (await aThread(mo, eves.roomId, { title: 'Eve’s' })).threadId }
    await expect(quoted(source, 'Said', eve, place)).rejects.toMatchObject({ code: 'not_found' })
    await expect(quoted(source, 'Said', ana, into)).rejects.toMatchObject({ code: 'not_found' })
    const noRoom = carried(source, 'Said', crypto.randomUUID())
    const body = { id: crypto.randomUUID(), markdown: 'x', quotes: noRoom }
    const [one, other] = [
      await eve.ask(addPost, { params: place, body }),
      await eve.ask(addPost, { params: place, body: { ...body, quotes: carried(source, 'Said', from.roomId) } }),
    ]
    expect(one.body).toBe(other.body)
  })

  it('is gone from the drafts of whoever left', async () => {
    const { mo, here, there, into, from, said } = rooms
    const source = await said('For a draft.')
    const leaver = await aMember(t)
    await seat(t, mo, here.roomId, leaver)
    await seat(t, mo, there.roomId, leaver)
    const draft = { ...into, parentId: null, postId: crypto.randomUUID(), title: '', topics: [], markdown: 'So:' }
    const body = { ...draft, quotes: carried(source, 'draft', from.roomId) }
    await leaver.call(keepDraft, { params: { draftId: crypto.randomUUID() }, body })
    const kept = async () => (await leaver.call(listDrafts)).drafts.map(({ quotes }) => quotes.length)
    expect(await kept()).toEqual([1])
    await mo.call(removePerson, { params: { roomId: here.roomId, memberId: leaver.memberId } })
    expect(await kept()).toEqual([0])
  })
})

describe('the writer', () => {
  it('is told which of their words are quoted, not where nor by whom, until they have looked', async () => {
    const { mo, ana, here, from, into, said, quoted } = rooms
    const source = await said('Tell me of it.')
    await quoted(source, 'Tell me')
    const whys = async (by: TestMember) =>
      (await by.call(listNotifications)).notifications.filter((one) => 'postId' in one && one.postId === source)
    const place = { roomId: from.roomId, roomName: 'The source', threadId: from.threadId, title: 'Said here' }
    expect(await whys(ana)).toEqual([{ why: 'elsewhere', ...place, postId: source }])
    const listed = await ana.ask(listWordsElsewhere, { params: here })
    expect(listed.body).toContain('Tell me')
    for (const secret of [into.roomId, into.threadId, 'The other', 'Quoted there', 'ليلى'])
      expect(listed.body).not.toContain(secret)
    // Nobody else in the room is told.
    expect((await mo.call(listWordsElsewhere, { params: here })).words.map(({ postId }) => postId)).not.toContain(
      source,
    )
    expect(await whys(mo)).toEqual([])
    await mo.call(noteWordsElsewhere, { params: here })
    expect(await whys(ana)).toHaveLength(1)
    await ana.call(noteWordsElsewhere, { params: here })
    expect(await whys(ana)).toEqual([])
    const mine = (await ana.call(listWordsElsewhere, { params: here })).words
    expect(mine.find(({ postId }) => postId === source)).toMatchObject({
      words: 'Tell me',
      month: month(),
      isNew: false,
      isNamed: false,
    })
  })
})
