import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@cloakroom/database/connect.ts'
import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'
import type { Config } from './config.ts'
import { openFileStore } from './files/open-file-store.ts'
import type { House } from './house.ts'
import { isAway } from './http/problem.ts'
import { openKeys } from './keys/keys.ts'
import { readMasterKey } from './keys/master-key.ts'
import type { Bus } from './live/bus.ts'
import { openBus } from './live/open-bus.ts'
import { relayThrough } from './live/relay.ts'
import { openMailer } from './mail/open-mailer.ts'
import { openPusher } from './push/open-pusher.ts'
import { findMailKeyAt } from './vault/find-mail-key.ts'

/** How long PostgreSQL may take to come up beside us. */
const PATIENCE_MS = 20_000
const PAUSE_MS = 250

/** Opens what every process of the house works with: keys, database, bus, mail. Closes all of it again, in order, or when something is missing. */
export async function openHouse(
  config: Config,
  say: (line: string) => void,
): Promise<{ house: House; bus: Bus; close(): Promise<void> }> {
  await using opening = new AsyncDisposableStack()
  const masterKey = readMasterKey(config.masterKeyFile)
  const keys = openKeys(masterKey)
  const forgotten = openForgottenList(config.forgottenFile, masterKey)
  const web = connect(config.webDatabaseUrl, { name: 'cloakroom web' })
  opening.defer(() => web.close())
  const bus = await openBus(config, say)
  opening.defer(() => bus.close())
  relayThrough(web.pool, bus)
  const vault = connect(config.vaultDatabaseUrl, { name: 'cloakroom vault', max: 5 })
  opening.defer(() => vault.close())
  const files = openFileStore(config)
  const mailer = openMailer(config, { log: say, keyAt: (address) => findMailKeyAt({ vault, keys }, address) })
  opening.defer(() => mailer.close())
  await untilThere(async () => {
    await web.pool.query('select 1')
    await vault.pool.query('select 1')
  })
  const everything = opening.move()
  return {
    house: {
      config,
      web,
      vault,
      keys,
      forgotten,
      files,
      mailer,
      pusher: openPusher({ config, keys }),
      now: () => new Date(),
    },
    bus,
    close: () => everything.disposeAsync(),
  }
}

/** A database that is still starting is waited for; one that refuses us is not. */
export async function untilThere<T>(work: () => Promise<T>): Promise<T> {
  for (const begin = Date.now(); ; await sleep(PAUSE_MS))
    try {
      return await work()
    } catch (error) {
      if (!isAway(error) || Date.now() - begin > PATIENCE_MS)
        throw new Trouble(`The database cannot be reached: ${reasonOf(error)}.`)
    }
}
