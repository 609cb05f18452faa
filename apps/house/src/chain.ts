import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { codeOf, Trouble } from '@cloakroom/database/trouble.ts'
import { type ChainVerdict, verifyChain } from '@cloakroom/database/verify-chain.ts'
import { readSettings } from './settings.ts'
import { withDatabase } from './with-database.ts'

const USAGE =
  'Say: npm run --silent chain -- verify [--head HASH]… where HASH is a head of the chain that you were mailed.'
const NO_SUCH_TABLE = '42P01'

const root = process.env['CLOAKROOM_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')

try {
  const heads = readHeads(process.argv.slice(2))
  const verdict = await withDatabase(readSettings(process.env, root), (client) => verifyChain(client, heads))
  process.stdout.write(`${tell(verdict)}\n`)
  process.exitCode = verdict.found || verdict.extra > 0 || verdict.unknown.length > 0 ? 1 : 0
} catch (caught) {
  process.stderr.write(`${sentenceOf(caught)}\n`)
  process.exitCode = 2
}

function readHeads(args: string[]): string[] {
  try {
    const options = { head: { type: 'string', multiple: true } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const heads = (values.head ?? []).map((head) => head.toLowerCase())
    if (positionals.join(' ') === 'verify' && heads.every((head) => /^[0-9a-f]{64}$/.test(head))) return heads
  } catch {
    // An option that there is not.
  }
  throw new Trouble(USAGE)
}

function tell({ found, head, extra, unknown }: ChainVerdict): string {
  if (found?.why === 'missing') return `The chain is broken: act ${found.number} is missing, or in another place.`
  if (found) return `The chain is broken: act ${found.number}, or one before it, was changed, moved or put in.`
  if (extra > 0)
    return `The chain is broken: there are more acts than its ${head.number}, before the first or twice in one place.`
  if (unknown.length > 0)
    return `The chain was cut off: none of its ${head.number} acts has the head ${unknown.join(' or ')}, which it once had.`
  if (head.number === 0) return 'The chain holds: there is no act in it yet.'
  return `The chain holds: ${head.number} ${head.number === 1 ? 'act' : 'acts'}, head ${head.hash}.`
}

function sentenceOf(caught: unknown): string {
  if (caught instanceof Trouble) return caught.message
  if (codeOf(caught) === NO_SUCH_TABLE) return 'This database has no chain yet; npm start makes it.'
  return `Something unforeseen went wrong: ${caught instanceof Error ? caught.stack : String(caught)}`
}
