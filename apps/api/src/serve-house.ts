import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@cloakroom/database/connect.ts'
import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { House } from './house.ts'
import { kindOf } from './http/kind-of.ts'
import { isAway } from './http/problem.ts'
import { forgetLapsed } from './invitations/forget-lapsed.ts'
import { inviteFirstSteward } from './invitations/invite-first-steward.ts'
import { openKeys } from './keys/keys.ts'
import { readMasterKey } from './keys/master-key.ts'
import { connectHub } from './live/connect-hub.ts'
import { nothingLeftToDo } from './mail/afterwards.ts'
import { openMailer } from './mail/open-mailer.ts'

/** How long PostgreSQL may take to come up beside us. */
const PATIENCE_MS = 20_000
const PAUSE_MS = 250
const HOUR_MS = 60 * 60 * 1000

/** Opens the house to the world: everything that serves HTTP and sockets. What fails on the way takes down what was already up. */
export async function serveHouse(config: Config, say: (line: string) => void): Promise<{ close(): Promise<void> }> {
  await using opening = new AsyncDisposableStack()
  const keys = openKeys(readMasterKey(config.masterKeyFile))
  const web = connect(config.webDatabaseUrl, { name: 'cloakroom web' })
  opening.defer(() => web.close())
  const vault = connect(config.vaultDatabaseUrl, { name: 'cloakroom vault', max: 5 })
  opening.defer(() => vault.close())
  const mailer = openMailer(config, { log: say })
  opening.defer(() => mailer.close())
  const house: House = { config, web, vault, keys, mailer, now: () => new Date() }
  await untilThere(async () => {
    await web.pool.query('select 1')
    await vault.pool.query('select 1')
  })
  const built = await buildApp(house, true)
  opening.defer(async () => {
    await built.app.close()
    await nothingLeftToDo()
  })
  const sweep = () =>
    void forgetLapsed(house).catch((error: unknown) => built.app.log.warn({ kind: kindOf(error) }, 'could not sweep'))
  const bus = await untilThere(() => connectHub(house, built))
  opening.defer(() => bus.close())
  const hourly = setInterval(sweep, HOUR_MS)
  opening.defer(() => clearInterval(hourly))
  await built.app.listen({ port: config.port, host: config.host })
  sweep()
  const link = await inviteFirstSteward(house)
  if (link !== null) say(`Nobody is here yet. Enrol the first steward, once, at:\n${link}`)
  const everything = opening.move()
  return { close: () => everything.disposeAsync() }
}

/** A database that is still starting is waited for; one that refuses us is not. */
async function untilThere<T>(work: () => Promise<T>): Promise<T> {
  for (const begin = Date.now(); ; await sleep(PAUSE_MS))
    try {
      return await work()
    } catch (error) {
      if (!isAway(error) || Date.now() - begin > PATIENCE_MS)
        throw new Trouble(`The database cannot be reached: ${reasonOf(error)}.`)
    }
}
