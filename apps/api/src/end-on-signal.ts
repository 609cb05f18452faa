import process from 'node:process'
import { reasonOf } from '@cloakroom/database/trouble.ts'

/**
 * Opens what this process is there for, and closes it when the process is asked to end. Asked while it still opens, it ends at once: nothing has been
 * promised to anybody yet. What cannot be opened or closed is told in one sentence, with an exit code that is not 0.
 */
export async function endOnSignal(open: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  let close = (): Promise<void> => Promise.resolve()
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void close().then(() => process.exit(0), fail))
  try {
    const opened = await open()
    close = () => opened.close()
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): never {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exit(1)
}
