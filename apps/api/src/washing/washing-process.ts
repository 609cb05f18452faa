import { buffer } from 'node:stream/consumers'
import { Unwashable, type WhyNot } from './unwashable.ts'
import { wash } from './wash.ts'
import { frame } from './wash-frame.ts'

// A process of its own for one file, which it reads from its standard input. It has no environment, no key, no right to write or to start anything, and a
// limit of memory; what is in a file that was made to break the wash breaks this, and nothing is here to be found.
const [ending = ''] = process.argv.slice(2)
const answer = await wash(ending, await buffer(process.stdin)).then(
  ({ kind, removed, bytes }) => frame({ kind, removed }, bytes),
  (error: unknown) => frame({ why: whyOf(error) }, Buffer.alloc(0)),
)
process.stdout.end(answer)

function whyOf(error: unknown): WhyNot {
  return error instanceof Unwashable ? error.why : 'broken'
}
