import process from 'node:process'
import { Trouble } from '@cloakroom/database/trouble.ts'
import { openHouse, type Prepare } from './open-house.ts'
import type { Settings } from './settings.ts'

/** A terminal sends Ctrl-C to every process it started, and each passes it on: within this time it is one wish, not two. */
const ONE_WISH_MS = 1_500

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * Opens the house and keeps it open until somebody wishes it closed. Ends the process: with 0 when it was asked to, else with 1 and one sentence.
 * `prepare` works on the migrated database before the doors open; `greet` speaks once they are.
 */
export async function stayOpen(
  readSettings: () => Settings,
  { prepare, greet = () => {} }: { prepare?: Prepare; greet?: () => void } = {},
): Promise<never> {
  const stopping = new AbortController()
  let firstWish = 0
  function wish() {
    if (firstWish && Date.now() - firstWish > ONE_WISH_MS) process.exit(1)
    if (firstWish) return
    firstWish = Date.now()
    say('Closing…')
    stopping.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish)
  // Whoever started us is gone without a word.
  process.on('disconnect', wish)
  process.channel?.unref()

  try {
    const settings = readSettings()
    const house = await openHouse(settings, say, stopping.signal, prepare)
    say(`Cloakroom is open at ${settings.publicUrl}`)
    greet()
    const asked = new Promise<void>((resolve) => {
      if (stopping.signal.aborted) resolve()
      else stopping.signal.addEventListener('abort', () => resolve())
    })
    const trouble = await Promise.race([house.failed, asked])
    await house.stop()
    if (trouble) throw trouble
  } catch (caught) {
    if (!stopping.signal.aborted) {
      process.stderr.write(
        caught instanceof Trouble
          ? `${caught.message}\n`
          : `Something unforeseen went wrong: ${caught instanceof Error ? caught.stack : String(caught)}\n`,
      )
      process.exitCode = 1
    }
  }
  process.exit()
}
