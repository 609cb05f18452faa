import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const light = fileURLToPath(new URL('light-zod.ts', import.meta.url))
const ENDPOINTS = /\/packages\/contract\/src\/(?!refusals)[a-z-]+\.ts$/
/** What an endpoint tells the server and the documentation, each on lines of its own as the formatter lays them. */
const NOT_FOR_BROWSERS = /^ {2}(summary:\s+'.*',|(access|surface|name): '.*',|refusals: \[[^\]]*\],)\n/gm

/**
 * In the built app the contract's schemas are inert: the browser needs their types and the endpoints' paths, while the server checks
 * every shape. It saves 26 KB compressed on every first visit. `vite dev` and the tests keep zod and check each reply.
 */
export function lightContract(): Plugin {
  return {
    name: 'light-contract',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === 'zod' ? light : null),
    transform: (code, id) => (ENDPOINTS.test(id) ? code.replace(NOT_FOR_BROWSERS, '') : null),
  }
}
