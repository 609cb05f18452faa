import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const CATALOGUE = /\/src\/words\/[a-z]{2,3}\/[a-z-]+\.ts$/

/** Compiles the ICU messages of every catalogue when the app is built, so that no parser travels to the browser. */
export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id
      if (!CATALOGUE.test(file)) return null
      const module: Record<string, Record<string, string>> = await import(
        `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`
      )
      return Object.entries(module)
        .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compiled(messages))}`)
        .join('\n')
    },
  }
}

function compiled(messages: Record<string, string>) {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compileMessageOrThrow(message)]))
}
