import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const house = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom-lint-'))
copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
afterAll(() => rmSync(house, { recursive: true }))

test.each([
  ['packages/charter/src/charter.ts', 'zod', 'is pure'],
  ['packages/hat-check/src/hat-check.ts', 'node:fs', 'is pure'],
  ['packages/contract/src/posts.ts', 'fastify', 'The contract imports'],
  ['packages/database/src/connect.ts', '@cloakroom/api/app.ts', 'A package imports no app'],
  ['apps/api/src/quotes/quote-post.ts', '../posts/store.ts', 'Of another slice'],
  ['apps/api/src/quotes/quote-post.ts', '../posts/routes.ts', 'Of another slice'],
  ['apps/api/src/sessions/sign-in.ts', '../members/store.ts', 'Of another slice'],
  ['apps/api/src/members/enrol.ts', 'lucia', 'Only sessions/'],
  ['apps/web/src/features/quotes/quote-form.tsx', '../posts/post.tsx', 'Features never'],
  ['apps/web/src/features/quotes/quote-form.tsx', '#features/posts/post.tsx', 'Features never'],
  ['apps/web/src/lib/call.ts', '#features/posts/post.tsx', 'ui and lib'],
  ['apps/web/src/ui/button.tsx', '../features/posts/post.tsx', 'ui and lib'],
  ['apps/web/src/pages/room.tsx', '@cloakroom/database/connect.ts', 'The browser sees'],
])('%s may not import %s', (file, imported, message) => {
  expect(lint(file, imported)).toContain(message)
})

test.each([
  ['packages/charter/src/charter.ts', './quoting.ts'],
  ['packages/contract/src/posts.ts', 'zod'],
  ['packages/contract/src/posts.ts', '@cloakroom/charter/charter.ts'],
  ['apps/api/src/app.ts', './posts/routes.ts'],
  ['apps/api/src/quotes/quote-post.ts', './store.ts'],
  ['apps/api/src/quotes/quote-post.ts', '../posts/find-post.ts'],
  ['apps/api/src/quotes/quote-post.ts', '../posts/policy.ts'],
  ['apps/api/src/sessions/lucia.ts', 'lucia'],
  ['apps/web/src/features/quotes/quote-form.tsx', '#ui/button.tsx'],
  ['apps/web/src/pages/room.tsx', '../features/quotes/quote-form.tsx'],
])('%s may import %s', (file, imported) => {
  expect(lint(file, imported)).not.toContain('no-restricted-imports')
})

/** What oxlint says of a file in that place with that one import. */
function lint(file: string, imported: string): string {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `import { something } from '${imported}'\n\nsomething()\n`)
  const { stdout } = spawnSync(execPath, [join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'), file], {
    cwd: house,
    encoding: 'utf8',
  })
  rmSync(path)
  return stdout
}
