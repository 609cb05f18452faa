import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { ASKERS, type Asker } from './matrix-life.ts'

/** In what state the room is of which somebody asks. `none` is for what has to do with no room. */
export const STATES = ['none', 'open', 'closed', 'never'] as const
export type State = (typeof STATES)[number]

export type Row = { endpoint: Pick<Endpoint, 'name' | 'summary'>; state: State; answers: ReadonlyMap<Asker, string> }

const HEADINGS: Record<State, string> = {
  none: 'Apart from any room',
  open: 'In an open room',
  closed: 'In a room that is closed for good',
  never: 'In a room that was never made',
}

const PREAMBLE = `# Who may do what

Every endpoint of the house, asked by everybody and of every kind of room. This page is written by \`apps/api/src/sweeps/access-matrix.test.ts\`, which asks
all of it again whenever the tests run, and fails when one answer is another than the one below or when an endpoint has no row.
\`npx vitest run apps/api/src/sweeps/access-matrix.test.ts -u\` writes the page anew; read what it changed before you commit it.

**Who asks.** _stranger_: not signed in. _ended_: whose membership of the network has ended, with the session they had. _elsewhere_: a member who is not in the
room. _steward_: a steward who is not in the room. _invited_: a member who is invited into the room and has not answered. _former_: was in the room, and left or
was removed. _member_: is in the room. _moderator_: keeps its door.

**What they hear.** _yes_: it is done, or shown. _sign in_: nobody is signed in here. _not there_: there is nothing here for you, in the same bytes as for a room
that was never made. Everything else is the code of a refusal, as \`packages/contract/src/refusals.ts\` lists them; where it depends on how the room speaks, the
answers stand in the order named, handle, unattributed.
`

const SAID: Record<string, string> = { not_signed_in: 'sign in', not_found: 'not there' }

/** How an answer is written in the table. */
export function saying(code: string): string {
  return SAID[code] ?? code
}

/** The whole matrix as a page that can be read without knowing the code. */
export function writeMatrix(rows: Row[]): string {
  const parts = STATES.map((state) => {
    const lines = rows
      .filter((row) => row.state === state)
      .map(({ endpoint, answers }) => [
        ...ASKERS.map((asker) => answers.get(asker) ?? ''),
        `${endpoint.name}: ${endpoint.summary.replaceAll('|', '\\|')}`,
      ])
    return `## ${HEADINGS[state]}\n\n${table([...ASKERS, 'what'], lines)}\n`
  })
  return [PREAMBLE, ...parts].join('\n')
}

/** Wide enough for most answers, and the same whatever they are: one answer that changes is one line that changes. */
const WIDTH = 9

function table(head: string[], lines: string[][]): string {
  const written = (line: string[], filler = ' ') => `| ${line.map((cell) => cell.padEnd(WIDTH, filler)).join(' | ')} |`
  return [
    written(head),
    written(
      head.map(() => '-'),
      '-',
    ),
    ...lines.map((line) => written(line)),
  ].join('\n')
}
