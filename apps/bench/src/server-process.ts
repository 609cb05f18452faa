import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

/** A server in a process of its own, so that it is measured alone. */
export type ServerProcess = {
  /** The first message that the server sends of this shape. */
  heard<S extends z.ZodType>(shape: S): Promise<z.output<S>>
  /** CPU time used so far. */
  cpuMicroseconds(): Promise<number>
  /** The memory it holds right after a garbage collection: all of it, and what JavaScript reaches. */
  memory(): Promise<{ residentBytes: number; heapBytes: number }>
  /** Resolves, with how, when the process ends without having been asked to. */
  failed: Promise<string>
  close(): Promise<void>
}

const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.ts')).href
const Cpu = z.object({ cpuMicroseconds: z.number() })
const Memory = z.object({ residentBytes: z.number(), heapBytes: z.number() })

/** Starts `main` under this Node. Its log goes to `log` (a file descriptor), its complaints to ours. */
export function startServer(
  main: string,
  { env, log, flags = [] }: { env: Record<string, string>; log: number | 'ignore'; flags?: string[] },
): ServerProcess {
  const child = spawn(execPath, ['--expose-gc', ...flags, '--import', PROBE, main], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, 'inherit', 'ipc'],
  })
  const failed = Promise.withResolvers<string>()
  let isClosing = false
  child.once('exit', (code, signal) => {
    if (!isClosing) failed.resolve(`${main} ended ${signal ? `by ${signal}` : `with code ${code}`}`)
  })

  async function heard<S extends z.ZodType>(shape: S): Promise<z.output<S>> {
    for (;;) {
      const [message] = (await Promise.race([
        once(child, 'message'),
        failed.promise.then((how) => Promise.reject(new Error(how))),
      ])) as [unknown]
      const { success, data } = shape.safeParse(message)
      if (success) return data
    }
  }

  function asked<S extends z.ZodType>(question: string, shape: S): Promise<z.output<S>> {
    const answer = heard(shape)
    child.send(question)
    return answer
  }

  return {
    heard,
    cpuMicroseconds: async () => (await asked('cpu', Cpu)).cpuMicroseconds,
    memory: () => asked('memory', Memory),
    failed: failed.promise,
    async close() {
      isClosing = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(impatience)
    },
  }
}
