import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { platform } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Ends the PostgreSQL that a killed house left running on this cluster, and takes away the pid file of one that is gone.
 * PostgreSQL itself believes any live process with the number in that file, also one that has merely inherited the number.
 */
export async function endOldPostmaster(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const pid = readPid(file)
  if (pid === undefined) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isPostmasterOf(pid, cluster)) break
    process.kill(pid, signal)
    for (let waited = 0; waited < 10_000 && isPostmasterOf(pid, cluster); waited += 50) await sleep(50)
  }
  rmSync(file, { force: true })
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  const home = realpathSync(cluster)
  if (platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(home)
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === home && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
    )
  } catch {
    return false
  }
}
