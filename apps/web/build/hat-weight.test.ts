// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { shortenLists, shortLists } from './short-lists.ts'
import { leaveOutExamples, withoutExamples } from './without-examples.ts'

/** Kilobytes, compressed, that the hat check may take in a browser whose member writes one language. */
const MOST = 60
/** And the trained model, which comes beside every language. */
const MOST_OF_MODEL = 300
const MODEL = 'find-by-model'
const LANGUAGES = ['english', 'french', 'spanish', 'portuguese', 'arabic', 'russian', 'chinese']

let engine = 0
const languages = new Map<string, number>()

beforeAll(async () => {
  const worker = fileURLToPath(new URL('../src/lib/hat-worker.ts', import.meta.url))
  const built = await build({
    configFile: false,
    plugins: [withoutExamples(), shortLists()],
    logLevel: 'error',
    // As in a worker: Vite's preloader of modules, which needs a page, is left out.
    build: { write: false, ssr: true, minify: 'oxc', rolldownOptions: { input: worker } },
    ssr: { noExternal: true },
  })
  if (!('output' in built)) throw new Error('the worker was built more than once, or is watched')
  for (const chunk of built.output) {
    if (chunk.type !== 'chunk') continue
    const weight = gzipSync(chunk.code, { level: 9 }).length / 1024
    if (chunk.isDynamicEntry) languages.set(chunk.name, weight)
    else engine += weight
  }
})

it('comes in an engine, and each language by itself', () => {
  expect([...languages.keys()].toSorted()).toEqual([...LANGUAGES, MODEL, 'personal-name'].toSorted())
  expect(engine).toBeGreaterThan(5)
})

it.each(LANGUAGES)('is at most 60 KB compressed with %s', (language) => {
  expect(engine + (languages.get(language) ?? Infinity)).toBeLessThanOrEqual(MOST)
})

it('has a model of at most 300 KB compressed', () => {
  expect(languages.get(MODEL)).toBeLessThanOrEqual(MOST_OF_MODEL)
})

it('leaves the examples of rules at home, in any script, and nothing else', () => {
  const rule = "const r = { why: '他', examples: { hit: ['[[Мы]] {здесь}'], miss: ['他'] }, id: 'a' }"
  expect(leaveOutExamples(rule)).toBe("const r = { why: '他', examples: { hit: [], miss: [] }, id: 'a' }")
})

it('sorts lists of words, each once, and leaves what is no list', () => {
  const lists =
    'const a = { phrases: `the chair, board,\n  the chair`, why: `b a` }, b = wordSet(`two\n  one`), c = wordSet(`${a} z y`)'
  expect(shortenLists(lists)).toBe(
    'const a = { phrases: "board,the chair", why: `b a` }, b = wordSet("one two"), c = wordSet(`${a} z y`)',
  )
})
