import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] }

/** Prints what the latest build loads for one page, compressed: `node build/weigh.ts [src/pages/thread-page.tsx]`. */
const dist = latestBuild(fileURLToPath(new URL('../dist/', import.meta.url)))
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
const entries = process.argv.slice(2)
const pages = entries.length > 0 ? entries : ['src/pages/thread-page.tsx']

const files = new Set<string>()
for (const entry of ['index.html', ...pages]) gather(entry)

let gz = 0
let br = 0
for (const file of files) {
  const bytes = readFileSync(join(dist, file))
  const [g, b] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
  gz += g
  br += b
  process.stdout.write(
    `${String(bytes.length).padStart(8)} ${String(g).padStart(7)} gz ${String(b).padStart(7)} br  ${file}\n`,
  )
}
process.stdout.write(`total: ${(gz / 1024).toFixed(1)} KB gzip, ${(br / 1024).toFixed(1)} KB brotli\n`)

function gather(key: string) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`There is no chunk ${key} in the manifest.`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) gather(next)
}

/** The house keeps a few builds, each in a folder of its own. */
function latestBuild(folder: string): string {
  const age = (file: string) => statSync(join(folder, file)).mtimeMs
  const manifests = globSync('{,*/}manifest.json', { cwd: folder }).toSorted((a, b) => age(b) - age(a))
  if (!manifests[0]) throw new Error('The app has not been built yet: run `vite build`.')
  return join(folder, dirname(manifests[0]))
}
