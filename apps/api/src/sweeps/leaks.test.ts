import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const table = readFileSync(join(root, 'docs', 'leaks.md'), 'utf8')
const security = readFileSync(join(root, 'SECURITY.md'), 'utf8')

/** How the table names a test: its file and words of its title, or one word that stands for such a pair. */
const TEST = /`([^`]+\.test\.tsx?)` “([^”]+)”/g
const RISK = /Residual: ((?:\*\*[^*]+\*\*(?:; )?)+)/

type Row = { id: string; leak: string; held: string }
type Named = { file: string; title: string }

const shorthands = new Map(
  [...table.matchAll(/^- \*\*(\w+)\*\*: (.*)$/gm)].map(([, word = '', line = '']) => [word, testsIn(line)]),
)
const rows: Row[] = [...table.matchAll(/^\| (L\d+) +\| (.*?) +\| (.*?) +\|$/gm)].map(
  ([, id = '', leak = '', held = '']) => ({
    id,
    leak,
    held,
  }),
)

function testsIn(text: string): Named[] {
  return [...text.matchAll(TEST)].map(([, file = '', title = '']) => ({ file, title }))
}

/** Every test that a row names, by itself or by a word. */
function testsOf({ held }: Row): Named[] {
  const words = [...held.replace(RISK, '').matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, word = '']) => {
    const tests = shorthands.get(word)
    if (!tests) throw new Error(`"${word}" stands for no test`)
    return tests
  })
  return [...testsIn(held), ...words]
}

/** Why a row names no test, or what is left although it does. */
function risksOf({ held }: Row): string[] {
  return [...(RISK.exec(held)?.[1] ?? '').matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name)
}

test('every leak has one row, and no row is of another', () => {
  const ids = Array.from({ length: 107 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`)
  expect(rows.map(({ id }) => id)).toEqual(ids)
  expect(table.match(/^\| L/gm)).toHaveLength(107)
})

describe('a row says what holds it', () => {
  test.each(rows.map((row) => [row.id, row] as const))('%s', (_, row) => {
    expect(row.leak.length).toBeGreaterThan(8)
    expect([...testsOf(row), ...risksOf(row)]).not.toEqual([])
    // What is said to be absent is looked for.
    const isSaidToBeAbsent = row.held.startsWith('Cannot arise')
    expect(isSaidToBeAbsent && testsOf(row).length === 0).toBe(false)
  })
})

const named = new Map(
  [...rows.flatMap(testsOf), ...[...shorthands.values()].flat()].map((one) => [`${one.file} ${one.title}`, one]),
)

test.each([...named.values()])('$file: “$title” is there', ({ file, title }) => {
  expect(existsSync(join(root, file))).toBe(true)
  const titles = titlesIn(readFileSync(join(root, file), 'utf8'))
  expect(titles.filter((one) => one.includes(title))).not.toEqual([])
})

test('every pair of a file and a title is one that is read here', () => {
  expect(table.match(/\.test\.tsx?/g)?.length).toBe([...table.matchAll(TEST)].length + 1)
})

const told = new Set([...security.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, name]) => name))
test.each([...new Set(rows.flatMap(risksOf))])('the risk “%s” is told in SECURITY.md', (name) => {
  expect(told).toContain(name)
})

/** The titles of tests in a source: what stands in quotes, with escapes undone; rows of tables are among them. */
function titlesIn(source: string): string[] {
  const quoted = source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)
  return [...quoted].map(([, a, b, c]) => (a ?? b ?? c ?? '').replaceAll(/\\(.)/g, '$1'))
}
