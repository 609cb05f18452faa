import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledWords } from './build/compiled-words.ts'
import { firstVisit } from './build/first-visit.ts'
import { lightContract } from './build/light-contract.ts'
import { lightRouter } from './build/light-router.ts'
import { packed } from './build/packed.ts'
import { shortLists } from './build/short-lists.ts'
import { withoutExamples } from './build/without-examples.ts'

const api = `http://localhost:${process.env['PORT'] ?? 8080}`

export default defineConfig({
  plugins: [react(), tailwindcss(), compiledWords(), lightContract(), lightRouter(), packed()],
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // Inlined fonts and pictures would be data: URLs, which our policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: 'manifest.json',
    rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: 'base', name: firstVisit() }] } } },
  },
  // The hat check fetches a language when somebody writes in it.
  worker: { format: 'es', plugins: () => [withoutExamples(), shortLists()] },
  // The house takes writes from its own origin only; while we develop, this server stands in for it.
  server: { port: 5173, proxy: { '/api': { target: api, ws: true, headers: { origin: api }, rewriteWsOrigin: true } } },
})
