import { join } from 'node:path'
import process from 'node:process'
import { runChecks } from './run-checks.ts'

const { failed } = runChecks(
  join(import.meta.dirname, '..', '..', '..'),
  (line) => void process.stdout.write(`${line}\n`),
)
process.exitCode = failed === 0 ? 0 : 1
