import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '@cloakroom/database/embedded-server.ts'
import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'
import { countRestarts } from './restarts.ts'

export type Kept = {
  /** Resolves when it fell too often to be started again. */
  failed: Promise<Trouble>
  stop(): Promise<void>
}

/** Starts the embedded PostgreSQL and starts it again, on the same port, whenever it ends by itself. */
export async function keepPostgres(dataDir: string, log: (line: string) => void): Promise<Kept & { ownerUrl: string }> {
  let server = await startEmbedded({ dataDir, log })
  const { ownerUrl, port } = server
  const failed = Promise.withResolvers<Trouble>()
  const nextPause = countRestarts()
  let isStopping = false
  let restarting = Promise.resolve()

  const restart = async (why: string): Promise<void> => {
    const pause = nextPause()
    if (pause === undefined) return failed.resolve(new Trouble(`The database ended again and again: ${why}.`))
    log(`The database ended (${why}); starting it again…`)
    await sleep(pause)
    if (isStopping) return
    try {
      server = await startEmbedded({ dataDir, port })
    } catch (caught) {
      return restart(reasonOf(caught))
    }
    log('The database is back.')
    follow()
  }
  const follow = () => {
    void server.died.then((reason) => (restarting = restart(reason)))
  }
  follow()

  return {
    ownerUrl,
    failed: failed.promise,
    async stop() {
      isStopping = true
      await restarting
      await server.stop()
    },
  }
}
