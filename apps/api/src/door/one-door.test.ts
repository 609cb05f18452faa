import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)testing|^hunt\//.test(file))

/** What only the door does, and what it looks like when another file does it. */
const ONLY_THE_DOOR = [
  [
    'asks the law how somebody, a time or a place is shown',
    /charter\/(cut-time|law)\.ts/,
    ['live/guard-frames.ts', 'rooms/find-room.ts'],
  ],
  [
    'turns a time into words',
    /\.to(ISO|UTC|GMT|Date|Time|Locale|LocaleDate|LocaleTime)String\(|Intl\.DateTimeFormat|\.toJSON\(/,
    ['digests/last-due.ts'],
  ],
  ['makes an address of the house', /publicUrl\}|publicUrl \+/, []],
  ['makes a speaker', /kind: '(named|handle|participant)'/, ['rooms/read-seats.ts']],
] as const

it.each(ONLY_THE_DOOR)('only the door %s', (_, mark, others) => {
  const found = files.filter((file) => mark.test(readFileSync(join(source, file), 'utf8')))
  expect(found.filter((file) => !file.startsWith('door/'))).toEqual(others)
  expect(found.some((file) => file.startsWith('door/'))).toBe(true)
})
