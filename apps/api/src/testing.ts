import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import { connect } from '@cloakroom/database/connect.ts'
import { members, pledgeAcceptances } from '@cloakroom/database/schema/members.ts'
import { aDatabase, type TestDatabase } from '@cloakroom/database/testing.ts'
import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type * as z from 'zod'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { openFileStore } from './files/open-file-store.ts'
import type { House } from './house.ts'
import { Refusal } from './http/refusal.ts'
import { openKeys } from './keys/keys.ts'
import { openBus } from './live/open-bus.ts'
import { connectHub } from './live/connect-hub.ts'
import { relayThrough } from './live/relay.ts'
import { nothingLeftToDo } from './mail/afterwards.ts'
import type { Mail, Mailer } from './mail/mailer.ts'
import { caughtMails } from './mail/testing.ts'
import { openPusher } from './push/open-pusher.ts'
import type { Post } from './push/post-to.ts'
import { THE_WORLD } from './push/reach.ts'
import { startSession } from './sessions/start-session.ts'
import { keepAddress, keepPassPhrase } from './vault/keep.ts'
import { hashPassPhrase } from './vault/pass-phrase-hash.ts'
import { sealAddress } from './vault/sealed-address.ts'
import { dayKept } from './door/day-kept.ts'

export type TestHouse = {
  house: House
  app: FastifyInstance
  database: TestDatabase
  /** Every mail sent so far. `arrived()` first waits for those that are sent after the answer. */
  mails: Mail[] & { arrived(): Promise<Mail[]> }
  clock: { now(): Date; advance(milliseconds: number): void }
  /** Listens on a free port, with the hub hearing the bus, for tests that need real sockets. Answers the origin. */
  listen(): Promise<string>
  close(): Promise<void>
}

type Settings = Partial<Config> & {
  mailer?: Mailer
  /** What posts to push services; nobody is reached by default. */
  push?: Post
  masterKey?: Buffer
  /** When the clock stands still, until it is moved on; without this it goes with the world's. */
  stopped?: Date
  /** Where the log goes; nowhere by default. */
  logTo?: House['logTo']
  /** Changes the app before it is ready: for tests of tests, which must find what is wrong with it. */
  alter?: (app: FastifyInstance) => void
  /** Another process of this house: on its database, with its keys. To be closed before it. */
  beside?: TestHouse
}

/** A house of its own on a database of its own; nothing in it is a double but the clock and the mailer. */
export async function aHouse({
  mailer,
  push = async () => 'not sent',
  masterKey = randomBytes(32),
  stopped,
  logTo,
  alter,
  beside,
  ...settings
}: Settings = {}): Promise<TestHouse> {
  const database = beside?.database ?? (await aDatabase())
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-house-'))
  const config = { ...aConfig(database, folder), ...settings }
  const caught = caughtMails()
  let ahead = 0
  const keys = beside?.house.keys ?? openKeys(masterKey)
  const house: House = {
    config,
    web: connect(database.webUrl, { max: 12 }),
    vault: connect(database.vaultUrl, { max: 3 }),
    keys,
    forgotten: beside?.house.forgotten ?? openForgottenList(config.forgottenFile, masterKey),
    files: beside?.house.files ?? openFileStore(config),
    mailer: mailer ?? caught.mailer,
    pusher: openPusher({ config, keys }, THE_WORLD, push),
    now: () => new Date((stopped?.getTime() ?? Date.now()) + ahead),
    ...(logTo && { logTo }),
  }
  const bus = await openBus(config, () => {})
  relayThrough(house.web.pool, bus)
  const built = await buildApp(house)
  alter?.(built.app)
  await built.app.ready()
  const open = new AsyncDisposableStack()
  open.defer(() => rmSync(folder, { recursive: true, force: true }))
  if (!beside) open.defer(() => database.close())
  open.defer(async () => void (await Promise.all([house.web.close(), house.vault.close()])))
  open.defer(() => bus.close())
  open.defer(async () => {
    await built.app.close()
    await nothingLeftToDo()
  })
  return {
    house,
    app: built.app,
    database,
    mails: Object.assign(caught.mails, { arrived: () => nothingLeftToDo().then(() => caught.mails) }),
    clock: { now: house.now, advance: (milliseconds) => void (ahead += milliseconds) },
    listen: async () => {
      const line = await connectHub(bus, built)
      open.defer(() => line.close())
      return built.app.listen({ port: 0, host: '127.0.0.1' })
    },
    close: () => open.disposeAsync(),
  }
}

function aConfig(database: TestDatabase, folder: string): Config {
  return readConfig({
    WEB_DATABASE_URL: database.webUrl,
    VAULT_DATABASE_URL: database.vaultUrl,
    MASTER_KEY_FILE: join(folder, 'master.key'),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  })
}

type In<S> = S extends z.ZodType ? z.input<S> : never
type Out<S> = S extends z.ZodType ? z.output<S> : undefined
/** What an endpoint must be given, and no more. */
type Given<P, Q, B> = (P extends z.ZodUndefined ? object : { params: In<P> }) &
  (Q extends z.ZodUndefined ? object : { query?: In<Q> }) &
  (B extends z.ZodUndefined ? object : { body: In<B> })

export type Caller = {
  /** What the endpoint replies, read through its own schema; throws a Refusal, with `.code`, when the house says no. */
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    ...given: object extends Given<P, Q, B> ? [Given<P, Q, B>?] : [Given<P, Q, B>]
  ): Promise<Out<R>>
  /** The whole answer, for tests that look at bytes and headers. */
  ask(endpoint: Endpoint, given?: Loose, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}

export type TestMember = Caller & { memberId: string; cookie: string }

export type Loose = { params?: unknown; query?: unknown; body?: unknown }

/** What somebody's machine adds to every request, and who else hears the answers. */
export type Guise = {
  headers?: Record<string, string>
  remoteAddress?: string
  heard?: (endpoint: Endpoint, given: Loose, response: LightMyRequestResponse) => void
}

const A_FILE = { 'content-type': 'application/octet-stream' }

/** Somebody without a session, or with the cookie given. */
export function aStranger({ app }: Pick<TestHouse, 'app'>, cookie?: string, guise: Guise = {}): Caller {
  const ask: Caller['ask'] = async (endpoint, given = {}, headers = {}) => {
    const query = new URLSearchParams(
      Object.fromEntries(Object.entries(given.query ?? {}).map(([key, value]) => [key, String(value)])),
    )
    const response = await app.inject({
      method: endpoint.method,
      url: `${pathOf(endpoint, given.params ?? {})}${query.size > 0 ? `?${query.toString()}` : ''}`,
      headers: { ...guise.headers, ...(cookie && { cookie }), ...(Buffer.isBuffer(given.body) && A_FILE), ...headers },
      ...(guise.remoteAddress && { remoteAddress: guise.remoteAddress }),
      ...(given.body !== undefined && { payload: Object(given.body) }),
    })
    guise.heard?.(endpoint, given, response)
    return response
  }
  return {
    ask,
    async call(endpoint, ...[given]) {
      const response = await ask(endpoint, given)
      if (response.statusCode !== endpoint.status) throw refusalIn(response)
      return endpoint.reply?.parse(response.statusCode === 204 ? undefined : response.json()) as Out<
        NonNullable<typeof endpoint.reply>
      >
    },
  }
}

function pathOf({ path }: Pick<Endpoint, 'path'>, params: object): string {
  const values = new Map(Object.entries(params).map(([key, value]) => [key, String(value)]))
  return path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(values.get(key) ?? ''))
}

function refusalIn(response: LightMyRequestResponse): Refusal {
  const { code, where, findings, retryAfter } = ProblemView.parse(response.json())
  return new Refusal(code, {
    ...(where !== undefined && { where }),
    ...(findings && { findings }),
    ...(retryAfter !== undefined && { retryAfter }),
  })
}

type MemberSettings = {
  memberId?: string
  personalName?: string
  isSteward?: boolean
  opensRooms?: boolean
  languages?: string[]
  timeZone?: string
  address?: string
  passPhrase?: string
}

let count = 0

/** A member who is signed in. Without an address or a pass phrase the vault knows nothing of them, which is enough for most tests. */
export async function aMember(t: TestHouse, settings: MemberSettings = {}): Promise<TestMember> {
  const { isSteward = false, opensRooms = false, languages = ['en'], timeZone = 'UTC', address, passPhrase } = settings
  const { speech } = speakPersonally(settings.personalName ?? `Robin Vale ${++count}`, {
    as: 'personal-name',
    strictness: 'strict',
  })
  if (speech === null) throw new Error(`${settings.personalName} is no personal name`)
  const memberId = settings.memberId ?? crypto.randomUUID()
  const today = dayKept(t.clock.now())
  const hash = passPhrase === undefined ? null : await hashPassPhrase(passPhrase)
  const cookie = await asStranger(t.house.web.pool, async (tx) => {
    await tx.insert(members).values({
      id: memberId,
      personalName: speech,
      languages,
      timeZone,
      isSteward,
      opensRooms,
      state: 'active',
      joinedOn: today,
    })
    await tx.insert(pledgeAcceptances).values({ memberId, version: 1, acceptedOn: today })
    if (address) await keepAddress(tx, memberId, sealAddress(t.house.keys, address))
    if (hash !== null) await keepPassPhrase(tx, memberId, hash)
    return startSession(tx, t.house, memberId)
  })
  const [pair = ''] = cookie.split(';')
  return { memberId, cookie: pair, ...aStranger(t, pair) }
}
