import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { setup } from '@cloakroom/database/testing-setup.ts'
import { hunt } from './hunt.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({ options: { json: { type: 'string' }, seed: { type: 'string' } } })
const close = await setup()
try {
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
  say(`The hunt begins (seed ${seed}).`)
  const { surfaces, canaries, bytes, leaks, unseen } = await hunt({ seed, say })
  for (const { what, surface, readBy, canary, of, how, around } of leaks)
    say(`LEAK ${canary} of ${of} (${how}) in ${what} (${surface}), read by ${readBy}:\n  ${around}`)
  if (unseen.length > 0) say(`Nobody could open: ${unseen.join(', ')}.`)
  say(`${surfaces.size} surfaces, ${canaries} canaries, ${bytes} bytes, ${leaks.length} leaks.`)
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ surfaces: surfaces.size, canaries, bytes, leaks }, null, 2)}\n`)
  process.exitCode = leaks.length === 0 ? 0 : 1
} finally {
  await close()
}
