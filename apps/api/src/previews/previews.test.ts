import { addPost } from '@cloakroom/contract/posts.ts'
import { amendCharter } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attach } from '../attachments/testing.ts'
import { aThread, asOwner } from '../digests/testing.ts'
import { acceptStanding, aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { HAT, preview, WORDS } from './testing.ts'

const SOMEBODY = '[a participant]'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'Layla Haddad' })
})
afterAll(() => t.close())

describe('a preview', () => {
  it('shows the charter that binds: a looser one of today does not tell a title of yesterday', async () => {
    const room = await aRoom(t, mo, { charter: { digest: 'nothing' }, members: [ana] })
    const { threadId } = await aThread(mo, room.roomId, { title: 'Kept inside' })
    const { version, attribution: _, ...terms } = room.charter
    const charter = { ...terms, digest: 'extracts' } as const
    await mo.call(amendCharter, { params: { roomId: room.roomId }, body: { charter, replaces: version } })
    await acceptStanding(room.roomId, ana)
    const shown = await preview(ana, room.roomId, { threadId, markdown: 'Hm.' })
    expect(shown.digest).toEqual({ state: 'stays', because: 'charter' })
  })

  it('shows the files that its writer brought for it, in the room and at the desk', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const { threadId } = await aThread(mo, roomId, { title: 'Notes' })
    const [id, markdown] = [crypto.randomUUID(), 'See this.']
    const { attachment } = await attach(ana, { roomId, postId: id }, 'txt', Buffer.from('What I noted.'))
    const shown = await preview(ana, roomId, { id, threadId, markdown })
    expect(shown).toMatchObject({ room: { post: { attachments: [attachment] } }, desk: { attachments: [attachment] } })
    expect(await preview(mo, roomId, { id, threadId, markdown })).toMatchObject({
      room: { post: { attachments: [] } },
      desk: { attachments: [] },
    })
    const body = { id, markdown, attachments: [attachment.id] }
    expect(await ana.call(addPost, { params: { roomId, threadId }, body })).toEqual(shown.room.post)
  })

  it('shows words as they leave: names are masked, addresses left out', async () => {
    const { roomId } = await aRoom(t, mo, { charter: { digest: 'extracts' }, members: [ana] })
    const { threadId } = await aThread(mo, roomId, { title: 'Asked by Mo Ferreira', topics: ['m-coc'] })
    const { digest, otherRoom } = await preview(ana, roomId, { threadId, markdown: WORDS })
    expect(otherRoom).toMatchObject({
      words: expect.stringMatching(/^I saw what \[a participant\] saw, .* see \[…\]\./),
    })
    const [told] = digest.state === 'leaves' ? digest.digest.sections : []
    expect(told?.threads).toMatchObject([
      { title: 'Asked by [a participant]', extract: expect.stringMatching(/^I saw what \[a participant\] saw, .*…$/) },
    ])
  })

  it.each(['handle', 'unattributed'] as const)(
    'does not tell who is in a room whose members are not shown: %s',
    async (attribution) => {
      const charter = { attribution, quoting: 'free', digest: 'extracts' } as const
      const crowd = await Promise.all(Array.from({ length: 7 }, () => aMember(t)))
      const { roomId } = await aRoom(t, mo, { charter, members: [ana, ...crowd] })
      // Ana Silva is there, Layla Haddad is not.
      const start = { title: 'Of Ferreira and of Layla Haddad', topics: ['m-coc'] }
      const shown = await preview(ana, roomId, { markdown: 'Ana Silva, Ferreira, LAYLA haddad, Haddad.', start })
      const words = `${SOMEBODY}, ${SOMEBODY}, ${SOMEBODY}, ${SOMEBODY}.`
      expect(shown.otherRoom).toMatchObject({ words })
      expect(shown.takeout).toMatchObject({ takeout: { words } })
      const [told] = shown.digest.state === 'leaves' ? shown.digest.digest.sections : []
      expect(told?.threads).toMatchObject([{ title: `Of ${SOMEBODY} and of ${SOMEBODY}` }])
      expect(JSON.stringify([shown.otherRoom, shown.takeout, shown.digest])).not.toContain('Haddad')
    },
  )

  it('has nothing to take out of a post that only quotes', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const { threadId, postId } = await aThread(mo, roomId, { title: 'To be quoted', markdown: 'Wait and see.' })
    const shown = await preview(ana, roomId, { threadId, quotes: [{ postId, passage: 'Wait' }] })
    expect(shown.takeout).toEqual({ state: 'stays', because: 'no_words' })
    expect(shown.room.post).toMatchObject({ quotes: [{ passage: 'Wait', by: { personalName: 'Mo Ferreira' } }] })
  })

  it('tells the hats that would stop the post, as sending it tells them', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const { threadId } = await aThread(mo, roomId, { title: 'With a hat' })
    const body = { id: crypto.randomUUID(), markdown: HAT }
    const { hats } = await preview(ana, roomId, { threadId, ...body })
    const refused = await ana.ask(addPost, { params: { roomId, threadId }, body })
    expect(refused.json()).toMatchObject({ code: 'words.carry_a_hat', findings: hats.inWords })
    expect(hats).toMatchObject({ inTitle: [], isRefused: true })
    const start = { title: 'On behalf of the Ministry of Finance: wait', topics: [] }
    const titled = await preview(ana, roomId, { markdown: 'Wait.', start })
    expect(titled.hats).toMatchObject({ inWords: [], isRefused: true })
    expect(titled.hats.inTitle).not.toEqual([])
    const advised = await aRoom(t, mo, { charter: { hatCheck: 'advise' }, members: [ana] })
    const other = await aThread(mo, advised.roomId, { title: 'With a hat' })
    const loose = await preview(ana, advised.roomId, { threadId: other.threadId, markdown: HAT })
    expect(loose.hats).toEqual({ inTitle: [], inWords: hats.inWords, isRefused: false })
  })

  it('refuses what sending would refuse, and is not there for those who are not in the room', async () => {
    const room = await aRoom(t, mo, { charter: { quoting: 'never' }, members: [ana] })
    const { roomId } = room
    const { threadId, postId } = await aThread(mo, roomId, { title: 'Kept', markdown: 'Wait and see.' })
    const other = await aThread(mo, (await aRoom(t, mo, { members: [ana] })).roomId, { title: 'Elsewhere' })
    const of = (body: object, by = ana) => preview(by, roomId, { threadId, markdown: 'Hm.', ...body })
    const cases: [object, string, TestMember?][] = [
      [{ markdown: '' }, 'words.empty'],
      [{ id: postId }, 'post.id_taken'],
      [{ quotes: [{ postId, passage: 'Wait' }] }, 'quote.not_allowed'],
      [{ parentId: crypto.randomUUID() }, 'not_found'],
      [{ threadId: other.threadId }, 'not_found'],
      [{ threadId: other.threadId, parentId: postId }, 'not_found'],
      [{ threadId: crypto.randomUUID() }, 'not_found'],
      [{}, 'not_found', layla],
    ]
    for (const [body, code, by] of cases) await expect(of(body, by)).rejects.toMatchObject({ code })
    const few = await aRoom(t, mo, { charter: { attribution: 'unattributed' }, members: [ana] })
    const start = { title: 'Too few', topics: [] }
    await expect(preview(ana, few.roomId, { markdown: 'Hm.', start })).rejects.toMatchObject({
      code: 'room.too_few_seats',
    })
  })

  it('keeps nothing, tells nobody and leaves no number unused', async () => {
    const { roomId } = await aRoom(t, mo, { charter: { digest: 'extracts' }, members: [ana] })
    const { threadId, postId } = await aThread(mo, roomId, { title: 'Untouched', markdown: 'Wait and see.' })
    const before = [await everything(), (await t.mails.arrived()).length]
    const quotes = [{ postId, passage: 'Wait' }]
    await preview(ana, roomId, { threadId, parentId: postId, markdown: WORDS, quotes })
    await preview(ana, roomId, { markdown: WORDS, start: { title: 'Also untouched', topics: ['m-coc'] } })
    expect([await everything(), (await t.mails.arrived()).length]).toEqual(before)
  })

  it('is made as often as a hand asks for one', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const { threadId } = await aThread(mo, roomId, { title: 'Again and again' })
    const hasty = await aMember(t, { opensRooms: true })
    const own = await aRoom(t, hasty)
    const started = await aThread(hasty, own.roomId, { title: 'Again and again' })
    const ask = () => preview(hasty, own.roomId, { threadId: started.threadId, markdown: 'Hm.' })
    for (let asked = 0; asked < 40; asked++) await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'too_many_attempts' })
    await expect(preview(ana, roomId, { threadId, markdown: 'Hm.' })).resolves.toBeDefined()
  })
})

/** A fingerprint of every row of every table. */
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await asOwner<{ name: string }>(
    t,
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema in ('public', 'vault', 'graphile_worker') and table_type = 'BASE TABLE' order by 1`,
  )
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await asOwner<{ print: string }>(
      t,
      `select count(*) || ' ' || coalesce(md5(string_agg(x::text, '|' order by x::text)), '') as print from ${name} x`,
    )
    prints[name] = rows[0]?.print ?? ''
  }
  return prints
}
