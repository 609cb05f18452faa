import { REFUSALS } from '@cloakroom/contract/refusals.ts'
import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { enMore } from './en-more.ts'
import { en } from './en.ts'
import { refusals } from './en/refusals.ts'

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })

const all = { ...en, ...enMore, ...refusals }

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: all }))

// The catalogues are compiled by the build's own plugin, which throws where a message cannot be read.
it.each(Object.keys(all))('%s is said in full', (key) => {
  const values = new Proxy({}, { get: () => 3, has: () => true })
  expect(i18n._(key, values)).toMatch(/^[^{}#]+$/)
})

it.each([
  [1, 'One thread has something new for you, in the order to read it.'],
  [3, '3 threads have something new for you, in the order to read them.'],
])('counts %i in words', (threads, said) => {
  expect(i18n._('lobby.lead', { threads })).toBe(said)
})

it('has words for every refusal', () => {
  for (const code of Object.keys(REFUSALS)) expect(all).toHaveProperty([`refusal.${code}`])
})

describe('pages on which one reads or writes', () => {
  const pages = /readingPage\(\(\) => import\('(.+?)'\)/g
  const read = [...(sources['/src/pages.tsx'] ?? '').matchAll(pages)].map(([, file = '']) => file)
  const always = ['./app.tsx', './main.tsx', './features/shell/inside.tsx', './features/front-door/front-door.tsx']

  it('are some', () => expect(read.length).toBeGreaterThan(0))

  it.each([...read, ...always])('%s needs no words that are fetched later', (file) => {
    const reached = reachedFrom(new URL(file, 'file:///src/').pathname, new Set())
    const said = [...reached].flatMap((name) => [...(sources[name] ?? '').matchAll(/'([a-z-]+\.[a-z.-]+)'/g)])
    expect(said.map(([, key = '']) => key).filter((key) => key in enMore)).toEqual([])
  })
})

const PAGES = new Set(['/src/pages.tsx', '/src/more-pages.tsx'])

/** A file and all that it imports, at once or later; other pages, and parts that come with the other words, fetch their own. */
function reachedFrom(file: string, seen: Set<string>): Set<string> {
  const source = sources[file]
  if (source === undefined || seen.has(file) || PAGES.has(file) || file.startsWith('/src/words/')) return seen
  seen.add(file)
  if (/\(\[import\(.+\), speakMore\(\)\]\)/.test(source)) return seen
  for (const [, from = ''] of source.matchAll(/(?:from |import\()'([.#].+?)'/g)) {
    const path = from.startsWith('#') ? `/src/${from.slice(1)}` : new URL(from, `file://${file}`).pathname
    reachedFrom(path, seen)
  }
  return seen
}
