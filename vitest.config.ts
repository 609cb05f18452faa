import { configDefaults, defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx}'
const pure = ['hat-check', 'charter', 'contract'].map((name) => `packages/${name}/src/${tests}`)
const web = [`src/${tests}`, `build/${tests}`]

export default defineConfig({
  test: {
    // Generous, for a small machine that runs everything at once: what hangs is found all the same.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      { extends: 'apps/web/vite.config.ts', test: { name: 'web', root: 'apps/web', include: web } },
      {
        // Everything else, so that no test is left out for the place it stands in.
        extends: true,
        test: {
          name: 'house',
          include: [`{apps,packages}/${tests}`],
          exclude: [...configDefaults.exclude, ...pure, ...web.map((pattern) => `apps/web/${pattern}`)],
          globalSetup: ['packages/database/src/testing-setup.ts'],
          pool: 'forks',
        },
      },
    ],
  },
})
