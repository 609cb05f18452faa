import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import { tableOf } from './table-of.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    size: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
})
const [name = ''] = positionals
const bench = benches.get(name)
const rounds = Number(values.rounds)
const size = Number(values.size)

if (!bench || !Number.isInteger(rounds) || rounds < 1 || !(size > 0 && size <= 1)) {
  say('npm run bench -- NAME [--json FILE] [--rounds 5] [--size 1] [--profile FOLDER]\n')
  for (const [known, { summary }] of benches) say(`  ${known.padEnd(8)} ${summary}`)
  process.exitCode = name === '' ? 0 : 1
} else {
  const report = await bench.run({ rounds, size, profile: values.profile ? resolve(values.profile) : null, say })
  say(tableOf(report))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
}
process.exit()
