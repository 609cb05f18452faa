import { createHash } from 'node:crypto'
import { setNotificationWays, startPush } from '@cloakroom/contract/notifications.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { setDigestTime, subscribe } from '@cloakroom/contract/topics.ts'
import type { Attribution } from '@cloakroom/charter/charter.ts'
import { aTestBrowser } from '../push/testing.ts'
import { aMember, aStranger, type Loose, type TestHouse, type TestMember } from '../testing.ts'
import { seat } from '../rooms/testing.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { LightMyRequestResponse } from 'fastify'

/** The parts of the play, and those who are always themselves. */
export const PARTS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const
export type Part = (typeof PARTS)[number]
const THEMSELVES = ['moderator', 'onlooker', 'steward', 'outsider'] as const
export type Role = Part | (typeof THEMSELVES)[number]

/** Which member plays which part: `casting[0]` plays the first. */
export type Casting = readonly number[]

/** People as unlike each other as members can be: short and long names, early and late joiners, one language or several. */
const PEOPLE = [
  { personalName: 'Bo', languages: [], timeZone: 'UTC' },
  {
    personalName: 'Wilhelmina Featherstonehaugh-Oyelaran',
    languages: ['en', 'yo', 'fr', 'pt'],
    timeZone: 'Africa/Lagos',
  },
  { personalName: 'Ángel Íñiguez', languages: ['es'], timeZone: 'America/Bogota' },
  { personalName: 'Zsófia Kőszegi', languages: ['hu', 'de'], timeZone: 'Europe/Budapest' },
  { personalName: '李 小龙', languages: ['zh'], timeZone: 'Asia/Shanghai' },
  { personalName: 'Aa Aalto', languages: ['fi'], timeZone: 'Pacific/Auckland' },
]
export const ROOMS: Record<string, Attribution> = { named: 'named', handles: 'handle', unattributed: 'unattributed' }
const DAY_MS = 86_400_000

export type Actor = TestMember & { role: Role; name: string; address: string }
export type Cast = ReadonlyMap<Role, Actor>
export type Heard = (
  role: Role | 'stranger',
  endpoint: Endpoint,
  given: Loose,
  response: LightMyRequestResponse,
) => void

export function on(cast: Cast, role: Role): Actor {
  const actor = cast.get(role)
  if (!actor) throw new Error(`nobody plays the ${role}`)
  return actor
}

/** The same id in every life. */
export function idOf(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Who a member is, when they joined and when they entered the room follows the member; what they are called there, and what they do, follows the part. */
export async function gather(t: TestHouse, casting: Casting, heard: Heard): Promise<Cast> {
  const cast = new Map<Role, Actor>()
  const join = async (role: Role, person: (typeof PEOPLE)[number], key: string) => {
    const address = `${key}@${key}.example`
    const rights = { isSteward: role === 'steward', opensRooms: role === 'moderator' }
    const { memberId, cookie } = await aMember(t, { ...person, ...rights, address, memberId: idOf(key) })
    const guise = {
      heard: (...answer: Parameters<NonNullable<Parameters<typeof aStranger>[2]>['heard'] & object>) =>
        heard(role, ...answer),
    }
    const actor = { ...aStranger(t, cookie, guise), memberId, cookie, role, name: person.personalName, address }
    cast.set(role, actor)
    await actor.call(subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily' } })
    await actor.call(setDigestTime, { body: { hour: 6, weekday: 1, timeZone: 'UTC' } })
    await actor.call(startPush, { body: aTestBrowser(`https://push.example/${role}`).address })
    await actor.call(setNotificationWays, { body: { mail: true, quiet: null, timeZone: 'UTC' } })
  }
  for (const role of THEMSELVES)
    await join(role, { personalName: `${role} Vane`, languages: ['en'], timeZone: 'UTC' }, role)
  for (const [index, person] of PEOPLE.entries()) {
    await join(PARTS[casting.indexOf(index)]!, person, `member${index}`)
    t.clock.advance(DAY_MS)
  }
  await openRooms(t, cast, casting)
  return cast
}

async function openRooms(t: TestHouse, cast: Cast, casting: Casting): Promise<void> {
  const moderator = cast.get('moderator')!
  for (const [name, attribution] of Object.entries(ROOMS)) {
    const charter = {
      attribution,
      quoting: 'free',
      digest: 'extracts',
      hatCheck: 'strict',
      retentionDays: null,
    } as const
    const body = { id: idOf(name), name: `Room ${name}`, purpose: '', charter, handle: 'Bittern' }
    await moderator.call(openRoom, { body })
    await seat(t, moderator, body.id, cast.get('onlooker')!, 'Dipper')
    for (const index of casting.keys()) {
      const part = PARTS[casting.indexOf(index)]!
      await seat(t, moderator, body.id, cast.get(part)!, `Heron ${part}`)
    }
  }
}
