import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The processors that we may use, by number; null where `taskset` (util-linux) is not there to ask or to hold anything to them. */
export async function processors(): Promise<number[] | null> {
  const told = await run('taskset', ['-cp', String(process.pid)]).catch(() => null)
  const list = told?.stdout.split(':').at(-1)?.trim()
  if (!list) return null
  return list.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

/** What a command must begin with so that it and all it starts stay on these processors. */
export function heldTo(cores: readonly number[]): string[] {
  return ['taskset', '-c', cores.join(',')]
}

/** Holds a process, and all that it has started and will start, to these processors. */
export async function hold(pid: number, cores: readonly number[]): Promise<void> {
  for (const one of [pid, ...(await childrenOf(pid))])
    // One may have ended since.
    await run('taskset', ['-acp', cores.join(','), String(one)]).catch((error: unknown) => {
      if (one === pid) throw error
    })
}

/** Milliseconds of a processor that a process and all that it ever started have used; null where the system does not tell it as Linux does. */
export async function usedMs(pid: number): Promise<number | null> {
  const own = await statOf(pid)
  if (!own) return null
  const children = await Promise.all((await childrenOf(pid)).map(statOf))
  const ticks = own.ticks + own.ticksOfEnded + children.reduce((sum, child) => sum + (child?.ticks ?? 0), 0)
  return ticks * MS_A_TICK
}

/** Linux tells processors' time in hundredths of a second, whatever it counts in. */
const MS_A_TICK = 10

async function childrenOf(pid: number): Promise<number[]> {
  const all = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger)
  const stats = await Promise.all(all.map(async (one) => ({ one, parent: (await statOf(one))?.parent })))
  return stats.filter(({ parent }) => parent === pid).map(({ one }) => one)
}

/** See proc_pid_stat(5): fields are counted from 1, and the second, in brackets, may hold blanks. */
async function statOf(pid: number): Promise<{ parent: number; ticks: number; ticksOfEnded: number } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const at = (field: number) => Number(fields[field - 3])
  return { parent: at(4), ticks: at(14) + at(15), ticksOfEnded: at(16) + at(17) }
}
