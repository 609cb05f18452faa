import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledWords } from './build/compiled-words.ts'
import { lightContract } from './build/light-contract.ts'
import { packed } from './build/packed.ts'
import { withoutExamples } from './build/without-examples.ts'

const BASE =
  /\/node_modules\/(react|react-dom|scheduler|react-router|@tanstack|@lingui)\/|\/packages\/(contract\/src\/(?!chain|digests|invitations|previews|takeouts|room-invitations|unsealings)|charter\/)|\/web\/src\/(lib\/(?!ask-hat|hat-worker|language-names|pass-phrase|use-come-in|use-fragment|use-hat-check|use-my-unsealings)|words\/en(\.ts|\/(charter|composer|desk|lobby|posts|refusals|rooms|shell|threads))|features\/shell\/(inside|shell|rail))|\/web\/src\/ui\/(?!dialog|choice|language-picker|new-pass-phrase|spoken-field|time-zone|text-field|why)/

const api = `http://localhost:${process.env['PORT'] ?? 8080}`

export default defineConfig({
  plugins: [react(), tailwindcss(), compiledWords(), lightContract(), packed()],
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // Inlined fonts and pictures would be data: URLs, which our policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: 'manifest.json',
    // One file for what every page needs, so that a first visit is a handful of requests; react-aria, the hat check and the editor come
    // with the pages that use them.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
  // The hat check fetches a language when somebody writes in it.
  worker: { format: 'es', plugins: () => [withoutExamples()] },
  // The house takes writes from its own origin only; while we develop, this server stands in for it.
  server: { port: 5173, proxy: { '/api': { target: api, ws: true, headers: { origin: api }, rewriteWsOrigin: true } } },
})
