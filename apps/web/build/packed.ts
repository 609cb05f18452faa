import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const WORTH_IT = /\.(js|css|html|svg|json)$/

/** Lays `.br` and `.gz` beside every text file of the built app, so that the server compresses nothing while somebody waits. */
export function packed(): Plugin {
  let dist = ''
  return {
    name: 'packed',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const names = await readdir(dist, { recursive: true })
      await Promise.all(names.filter((name) => WORTH_IT.test(name)).map((name) => pack(join(dist, name))))
    },
  }
}

async function pack(file: string) {
  const bytes = await readFile(file)
  const br = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  const gz = await promisify(gzip)(bytes, { level: 9 })
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}
