// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'

/** Kilobytes, compressed, that the hat check may take in a browser whose member writes one language. */
const MOST = 60
const LANGUAGES = ['english', 'french', 'spanish', 'portuguese', 'arabic', 'russian', 'chinese']

let engine = 0
const languages = new Map<string, number>()

beforeAll(async () => {
  const worker = fileURLToPath(new URL('../src/lib/hat-worker.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: worker } },
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
  expect([...languages.keys()].toSorted()).toEqual(LANGUAGES.toSorted())
  expect(engine).toBeGreaterThan(5)
})

it.each(LANGUAGES)('is at most 60 KB compressed with %s', (language) => {
  expect(engine + (languages.get(language) ?? Infinity)).toBeLessThanOrEqual(MOST)
})
