import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { env, execPath } from 'node:process'

export type Outcome = { passed: number; failed: number }

/** Format, lint with the import rules, types of every tsconfig, unused code: all of them, also when one fails, so that one run tells everything. */
export function runChecks(root: string, say: (line: string) => void): Outcome {
  const tools = toolsOf(root)
  const checks: [name: string, run: () => SpawnSyncReturns<string>][] = [
    ['format', () => spawnSync('oxfmt', ['--check', '.'], tools)],
    ['lint', () => spawnSync('oxlint', ['--type-aware', '--deny-warnings', '.'], tools)],
    ...tsconfigs(root).map((path): (typeof checks)[number] => [
      `types of ${path}`,
      () => spawnSync('tsc', ['-p', path], tools),
    ]),
    ['unused code', () => spawnSync('knip', ['--no-progress'], tools)],
  ]
  const outcome = { passed: 0, failed: 0 }
  for (const [name, run] of checks) {
    const begin = performance.now()
    const { status, stdout, stderr, error } = run()
    const passed = status === 0
    outcome[passed ? 'passed' : 'failed']++
    say(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`)
    if (!passed) say(error?.message ?? `${stdout}${stderr}`.trimEnd())
  }
  return outcome
}

/** The tools of the workspace, run by the Node that runs this. */
export function toolsOf(root: string) {
  const path = [dirname(execPath), join(root, 'node_modules', '.bin'), env['PATH']].join(delimiter)
  return { cwd: root, env: { ...env, PATH: path }, encoding: 'utf8', maxBuffer: 64_000_000 } as const
}

function tsconfigs(root: string): string[] {
  const workspaces = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  )
  return ['.', ...workspaces].filter((path) => existsSync(join(root, path, 'tsconfig.json')))
}
