import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Trouble } from '@cloakroom/database/trouble.ts'
import type { Kept } from './keep-postgres.ts'
import { countRestarts } from './restarts.ts'

/** How long requests under way get to finish when the house closes. */
const PATIENCE_MS = 15_000
const PARTING = pathToFileURL(join(import.meta.dirname, 'leave-with-the-house.ts')).href

/**
 * Runs the API process and starts it again whenever it ends by itself. The first start is not repeated: what stops it then will stop it again.
 * It runs in a session of its own, so that a Ctrl-C in the terminal reaches only the house, which stops things in order.
 */
export function keepApi(
  main: string,
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Kept & { isOpen: () => void } {
  const failed = Promise.withResolvers<Trouble>()
  const nextPause = countRestarts()
  let wasOpen = false
  let isStopping = false
  let child = start()

  function start(): ChildProcess {
    const started = spawn(execPath, ['--import', PARTING, main], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    })
    started.once('exit', (code, signal) => void fell(code === null ? `by ${signal}` : `with code ${code}`))
    started.once('error', (error) =>
      failed.resolve(new Trouble(`The API process could not be started: ${error.message}.`)),
    )
    return started
  }

  async function fell(how: string) {
    if (isStopping) return
    if (!wasOpen)
      return failed.resolve(new Trouble(`The API process ended ${how} before it was open; the lines above say why.`))
    const pause = nextPause()
    if (pause === undefined)
      return failed.resolve(new Trouble(`The API process ended ${how}, again and again; the lines above say why.`))
    log(`The API process ended ${how}; starting it again…`)
    await sleep(pause)
    if (!isStopping) child = start()
  }

  return {
    failed: failed.promise,
    isOpen: () => (wasOpen = true),
    async stop() {
      isStopping = true
      await endProcess(child)
    },
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(impatience)
}
