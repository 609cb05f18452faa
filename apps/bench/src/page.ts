import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { type Bench, caseOf } from './bench.ts'
import { buildWeb } from './build-web.ts'
import { openApi } from './open-api.ts'
import { openStore } from './open-store.ts'

const PAGE = 'src/pages/thread-page.tsx'
const ALLOWED_KB = 150

/** What vite says of each file: which others come with it, and which only when they are asked for. */
const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) }),
)

/** Everything that a thread's page loads before the composer opens, as it comes over the line. The editor is loaded on demand. */
export const page: Bench = {
  summary: `JavaScript and CSS of a thread's page over the line, against ${ALLOWED_KB} KB`,
  async run(settings) {
    await using store = await openStore()
    const webRoot = join(store.folder, 'web')
    await buildWeb(webRoot)
    await using api = await openApi(store, { ...settings, webRoot })
    const files = filesOf(join(webRoot, 'manifest.json'))
    const weigh = async (encoding: string) => {
      const sizes = await Promise.all(files.map((file) => bytesOver(`${api.origin}/${file}`, encoding)))
      return sizes.reduce((sum, size) => sum + size, 0) / 1024
    }
    return {
      name: 'page',
      unit: 'KB over the line before the composer opens (less is better)',
      cases: [
        caseOf(`${files.length} files, brotli`, await weigh('br'), ALLOWED_KB),
        caseOf(`${files.length} files, gzip`, await weigh('gzip'), ALLOWED_KB),
      ],
    }
  },
}

function filesOf(manifestFile: string): string[] {
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const files = new Set<string>()
  const gather = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`nothing was built from ${name}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css) files.add(css)
    for (const next of chunk.imports) gather(next)
  }
  gather('index.html')
  gather(PAGE)
  return [...files].filter((file) => /\.(js|css)$/.test(file))
}

/** Not `fetch`, which unpacks what it gets. */
async function bytesOver(url: string, encoding: string): Promise<number> {
  const asked = get(url, { headers: { 'accept-encoding': encoding } })
  const [answer] = await once(asked, 'response')
  const body = await buffer(answer)
  if (answer.statusCode !== 200 || answer.headers['content-encoding'] !== encoding)
    throw new Error(`${url} came with status ${answer.statusCode}, not packed by ${encoding}`)
  return body.byteLength
}
