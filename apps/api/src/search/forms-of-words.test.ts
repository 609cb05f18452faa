import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { begin, find, say } from './testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember
let roomId: string
let place: { roomId: string; threadId: string }

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true })
  ben = await aMember(t)
  roomId = (await aRoom(t, ana, { members: [ben] })).roomId
  place = await begin(ana, roomId, 'The **harbours** were waiting for the late ships, and nobody had asked.')
})
afterAll(() => t.close())

describe('words', () => {
  it.each([
    ['English', 'The negotiations are slower than the committees had hoped for.', 'negotiating', '[negotiations]'],
    ['French', 'Les négociateurs ont repoussé la décision dans les ports.', 'negociateur', '[négociateurs]'],
    ['Spanish', 'Los pescadores del puerto no quieren esperar para la respuesta.', 'pescador', '[pescadores]'],
    ['Portuguese', 'Os estivadores do porto não querem esperar mais uma resposta.', 'estivador', '[estivadores]'],
    ['Russian', 'Переговоры о портах идут медленнее, чем все надеялись.', 'переговорами', '[Переговоры]'],
    ['Arabic', 'بدأت المُفاوضات حول الموانئ أمس ولم تنته', 'المفاوضات', '[المُفاوضات]'],
    ['Chinese', '港口的谈判比大家希望的要慢。', '谈判', '[谈判]'],
    ['Chinese, one character', '渔船等了很久。', '渔', '[渔]'],
    [
      'two languages in one post',
      'Le brouillard retarde les cargos dans la baie, and the pilots of the harbour are tired.',
      'pilot',
      '[pilots]',
    ],
    ['no language that is told', 'Lighthouses, mostly.', 'lighthouse', '[Lighthouses]'],
    ['numbers', 'See COP-29, item 3.5, on quays.', '29', '[29]'],
  ])('%s', async (_, markdown, words, marked) => {
    await say(ben, place, markdown)
    const found = await find(ana, words, { roomId })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(marked)
  })

  it('must all stand there, in any order; little ones only if they are all there is', async () => {
    await say(ben, place, 'A quiet estuary and its dredgers.')
    expect(await find(ana, 'dredger estuary')).toHaveLength(1)
    expect(await find(ana, 'the dredger of an estuary')).toHaveLength(1)
    expect(await find(ana, 'dredger glacier')).toEqual([])
    expect((await find(ana, 'the')).length).toBeGreaterThan(1)
  })

  it('in quotation marks stand as they are', async () => {
    expect(await find(ana, '"the late ships"')).toEqual([
      'The harbours were waiting for [the late ships], and nobody had asked.',
    ])
    expect(await find(ana, '"late the ships"')).toEqual([])
    expect(await find(ana, '"late ship"')).toEqual([])
  })

  it.each(['\'" & | ! ( ) :* <-> \\', '…', "'; drop table posts; --", '🙂', '%', 'a'.repeat(200), '\\x00', 'NULL'])(
    'may be anything: %s',
    async (words) => {
      expect(await find(ana, words)).toEqual([])
    },
  )

  it('come out as words: what looks like HTML stays what it looks like', async () => {
    await say(ben, place, 'An <img src=x onerror=alert(1)> breakwater')
    expect(await find(ana, 'breakwater')).toEqual(['An <img src=x onerror=alert(1)> [breakwater]'])
  })
})
