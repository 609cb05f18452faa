import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { FastifyInstance } from 'fastify'
import { untilHour } from '../digests/testing.ts'
import type { Mailer } from '../mail/mailer.ts'
import { aHouse } from '../testing.ts'
import type { Canary } from './canaries.ts'
import { leaveWaiting } from './debate.ts'
import { doTheJobs } from './do-the-jobs.ts'
import type { Leak } from './judge.ts'
import { live } from './live-there.ts'
import { openNotebook } from './notebook.ts'
import { openPostOffice } from './post-office.ts'
import { openPushService } from './push-service.ts'
import { askRealProcess } from './real-process.ts'
import { searchEverything } from './search-everything.ts'
import { readStatements, readStore, watchJobs } from './store-read.ts'
import { openTabs } from './tabs.ts'
import { ever, readTruth } from './truth.ts'
import { readEverything, readRoutesApart, walkersOf, writeEverything } from './walk.ts'
import { aWorld, type World } from './world.ts'

/** How much was looked at, and what was found. `unseen` names what can be read and nobody could open: the hunt saw nothing there. */
export type Hunted = {
  surfaces: ReadonlySet<string>
  canaries: number
  bytes: number
  leaks: Leak[]
  unseen: string[]
}

type Settings = {
  seed?: number
  say?: (line: string) => void
  /** Reads once, with fewer combinations, and writes nothing on the way. */
  isBrief?: boolean
  /** Leaks that a test of the hunt puts into the house. */
  planted?: {
    endpoints?: Endpoint[]
    alter?: (app: FastifyInstance) => void
    mailer?: (mailer: Mailer) => Mailer
    meddle?: (world: World, canaries: readonly Canary[]) => Promise<void>
  }
}

/** One of each, for when everything is read again. */
const EACH_KIND = ['ana', 'gus', 'other', 'removed', 'ended', 'newcomer', 'moderator', 'steward']

/** Fills a network with canaries, lives in it, and reads everything that can be read as everybody there is. */
export async function hunt({
  seed = 1,
  say = () => {},
  isBrief = false,
  planted = {},
}: Settings = {}): Promise<Hunted> {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-hunt-'))
  await using open = new AsyncDisposableStack()
  open.defer(() => rmSync(folder, { recursive: true, force: true }))
  const endpoints = [...CATALOGUE, ...(planted.endpoints ?? [])]
  const book = openNotebook(say)
  const office = openPostOffice(folder, book.log)
  const pushes = openPushService(book.hear)
  const masterKey = randomBytes(32)
  const t = await aHouse({
    mailer: planted.mailer?.(office.mailer) ?? office.mailer,
    push: pushes.post,
    masterKey,
    logLevel: 'info',
    logTo: { write: book.log },
    ...(planted.alter && { alter: planted.alter }),
  })
  open.defer(() => t.close())
  await watchJobs({ t })

  const world = await aWorld(t, seed, book.tell, book.hear)
  for (const person of world.people.values()) await pushes.give(world, person)
  const tabs = await live(world, office, book.log, async () => openTabs(world, await t.listen()))
  open.defer(() => tabs.close())
  await planted.meddle?.(world, book.canaries())
  const listen = async () => {
    await t.mails.arrived()
    await office.collect(world)
    tabs.heard().forEach(book.hear)
    await readStatements(world, book.hear)
  }
  await listen()
  book.decide('the life', await readTruth(world, 'ever'))

  untilHour(t, 6)
  await doTheJobs(t, book.log)
  await leaveWaiting(world, 'ana')
  const walkers = walkersOf(world)
  const isOfEachKind = ({ key }: { key: string | null }) => key === null || EACH_KIND.includes(key)
  const opened = await readEverything(world, endpoints, walkers, isBrief ? 4 : 8)
  const answers = await searchEverything(walkers.filter(isOfEachKind), book.canaries())
  say(`searches that found something: ${answers}`)
  if (answers > 0) opened.add('search')
  await readRoutesApart(world, endpoints)
  if (!isBrief) await askRealProcess({ world, endpoints, folder, masterKey, log: book.log })
  await readStore(world, book.hear)
  await listen()
  book.decide('everything read', await readTruth(world))

  for (const isEnding of isBrief ? [] : [false, true]) {
    const before = await readTruth(world)
    await writeEverything(world, endpoints, walkers, { isEnding })
    await listen()
    const after = await readTruth(world)
    book.decide(isEnding ? 'everything ended' : 'everything written', ever(before, after))
    for (const name of await readEverything(world, endpoints, walkers.filter(isOfEachKind), 2)) opened.add(name)
    await readStore(world, book.hear)
    await listen()
    book.decide('everything read again', after)
  }
  const isRead = ({ method, name }: Endpoint) => method === 'GET' || name === 'search'
  const unseen = endpoints.filter((one) => isRead(one) && !opened.has(one.name)).map(({ name }) => name)
  return { ...book.found(), unseen }
}
