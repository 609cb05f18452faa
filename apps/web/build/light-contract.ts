import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const light = fileURLToPath(new URL('light-zod.ts', import.meta.url))

/**
 * In the built app the contract's schemas are inert: the browser needs their types and the endpoints' paths, while the server checks
 * every shape. It saves 23 KB compressed on every first visit. `vite dev` and the tests keep zod and check each reply.
 */
export function lightContract(): Plugin {
  return {
    name: 'light-contract',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === 'zod' ? light : null),
  }
}
