import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { type Outcome, runChecks, toolsOf } from './run-checks.ts'

/** The part of vitest's JSON report that is counted. A file that could not even be loaded has failed without a failed test in it. */
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const root = join(import.meta.dirname, '..', '..', '..')
const say = (line: string) => void process.stdout.write(`${line}\n`)

const checks = runChecks(root, say)
const tests = await runTests(process.argv.slice(2))
const failed = checks.failed + tests.failed
say(`\n${checks.passed + tests.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function runTests(filters: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-report-'))
  const file = join(folder, 'report.json')
  try {
    const { cwd, env } = toolsOf(root)
    const vitest = spawn(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters],
      { cwd, env, stdio: 'inherit' },
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal))
    const [code] = await once(vitest, 'exit')
    return count(file, code === 0)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function count(file: string, isGood: boolean): Outcome {
  const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  )
  const failures = report.numFailedTests + unloaded.length
  // An error outside any test (an unhandled rejection, a set-up that broke) fails the run as well.
  return { passed: report.numPassedTests, failed: failures || (isGood ? 0 : 1) }
}
