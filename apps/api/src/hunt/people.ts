import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { LightMyRequestResponse } from 'fastify'
import { aMember, aStranger, type Guise, type Loose, type TestHouse, type TestMember } from '../testing.ts'
import { aCanary, aWord, type Canary, type CanaryKind } from './canaries.ts'
import type { Sample } from './sample.ts'

/** Everything private about a person, each value unique in the world. Those without a place in the house are put wherever a person could put them. */
export type Facts = Record<
  | 'given'
  | 'family'
  | 'handle'
  | 'language'
  | 'timeZone'
  | 'address'
  | 'domain'
  | 'employer'
  | 'city'
  | 'phone'
  | 'ip'
  | 'forwardedIp'
  | 'userAgent'
  | 'fileAuthor'
  | 'passPhrase',
  string
>

export type Person = TestMember & { key: string; facts: Facts; name: string }

const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => zone.length > 12)

const KINDS: Record<keyof Facts, CanaryKind> = {
  given: 'personal-name',
  family: 'personal-name',
  handle: 'handle',
  language: 'language',
  timeZone: 'time-zone',
  address: 'address',
  domain: 'domain',
  employer: 'employer',
  city: 'city',
  phone: 'phone',
  ip: 'ip',
  forwardedIp: 'ip',
  userAgent: 'user-agent',
  fileAuthor: 'file-author',
  passPhrase: 'pass-phrase',
}

/** Somebody's facts, and the canaries that they are. One name in three has letters that every encoding writes in another way. */
export function factsOf(key: string, random: () => number): { facts: Facts; canaries: Canary[] } {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  const ip = () => `2001:db8:${Array.from({ length: 6 }, () => `f${digits(3)}`).join(':')}`
  const domain = `${aWord(random).toLowerCase()}.example`
  const family = aWord(random)
  const facts: Facts = {
    given: random() < 1 / 3 ? `É${aWord(random).toLowerCase()}` : aWord(random),
    family,
    handle: aWord(random),
    language: `en-${aWord(random, 3).toLowerCase()}-${aWord(random, 3).toLowerCase()}`,
    timeZone: ZONES.splice(Math.floor(random() * ZONES.length), 1)[0] ?? 'UTC',
    address: `${aWord(random).toLowerCase()}@${domain}`,
    domain,
    employer: aWord(random),
    city: aWord(random),
    phone: `+8835100${digits(9)}`,
    ip: ip(),
    forwardedIp: ip(),
    userAgent: `${aWord(random)}/4.2`,
    fileAuthor: aWord(random),
    passPhrase: `${aWord(random)} ${aWord(random)} ${digits(4)}`,
  }
  const canaries = Object.entries(facts).map(([fact, value]) => aCanary(kindOf(fact), value, key))
  return { facts, canaries: [...canaries, aCanary('personal-name', `${facts.given} ${family}`, key)] }
}

function kindOf(fact: string): CanaryKind {
  return KINDS[fact as keyof Facts]
}

/** The headers by which a browser, a proxy or a careless extension tells who sits before it. */
export function headersOf({ forwardedIp, userAgent, employer, city, phone, address, domain, fileAuthor }: Facts) {
  return {
    'user-agent': `Mozilla/5.0 (X11) ${userAgent}`,
    'x-forwarded-for': forwardedIp,
    forwarded: `for="[${forwardedIp}]"`,
    'x-real-ip': forwardedIp,
    from: address,
    referer: `https://intranet.${domain}/people?city=${city}`,
    'x-request-id': phone,
    'x-remote-user': fileAuthor,
    'x-organisation': employer,
    traceparent: `00-${Buffer.from(city.padEnd(16)).toString('hex').slice(0, 32)}-00f067aa0ba902b7-01`,
  }
}

/** Whatever somebody is answered, as the bytes that came over the line. */
export type Hear = (sample: Sample) => void

/** Makes somebody a member, and lets every answer to them be heard. */
export async function aPerson(
  t: TestHouse,
  key: string,
  facts: Facts,
  hear: Hear,
  rights: { isSteward?: boolean; opensRooms?: boolean } = {},
): Promise<Person> {
  const { given, family, language, timeZone, address } = facts
  const name = `${given} ${family}`
  const member = await aMember(t, { personalName: name, languages: [language], timeZone, address, ...rights })
  return dressed(t, key, facts, { memberId: member.memberId, cookie: member.cookie }, hear)
}

export function dressed(
  t: TestHouse,
  key: string,
  facts: Facts,
  { memberId, cookie }: { memberId: string; cookie: string },
  hear: Hear,
): Person {
  const asked = aStranger(t, `${cookie}; last_seen=${facts.phone}`, guiseOf(key, facts, hear))
  return { ...asked, memberId, cookie, key, facts, name: `${facts.given} ${facts.family}` }
}

/** Somebody without a session: their machine tells as much about them, and they are nobody to the house. */
export function guiseOf(key: string | null, facts: Facts, hear: Hear): Guise {
  return {
    headers: headersOf(facts),
    remoteAddress: facts.ip,
    heard: (endpoint, given, response) => hear(sampleOf(endpoint, given, response, key)),
  }
}

function sampleOf(
  { method, path, surface }: Pick<Endpoint, 'method' | 'path' | 'surface'>,
  { params = {} }: Loose,
  response: LightMyRequestResponse,
  by: string | null,
): Sample {
  const rooms = Object.entries(params as object).flatMap(([name, id]) => (name === 'roomId' ? [String(id)] : []))
  return { what: `${method} ${path}`, place: surface, by, rooms, bytes: bytesOf(response) }
}

/** Status, headers and body. */
export function bytesOf(response: LightMyRequestResponse): Buffer {
  const headers = Object.entries(response.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
  const head = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}\r\n${headers.join('')}\r\n`
  return Buffer.concat([Buffer.from(head), response.rawPayload])
}
