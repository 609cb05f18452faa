import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx}'
const pure = ['hat-check', 'charter', 'contract'].map((name) => `packages/${name}/src/${tests}`)
const web = [`src/${tests}`, `build/${tests}`]
const journeys = `apps/web/e2e/${tests}`
/** What compares times has the machine to itself, when everything else is over. */
const timed = 'apps/api/src/sweeps/nothing-told.test.ts'

export default defineConfig({
  test: {
    // Generous, for a small machine that runs everything at once: what hangs is found all the same.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // Half of a test is waiting: for a disk, a page, another process.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      { extends: 'apps/web/vite.config.ts', test: { name: 'web', root: 'apps/web', include: web } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [journeys],
          globalSetup: ['apps/web/e2e/a-browser.ts', 'apps/web/e2e/a-filled-demo.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // A person would still be waiting.
          expect: { poll: { timeout: 5_000 } },
        },
      },
      {
        // Everything else, so that no test is left out for the place it stands in.
        extends: true,
        test: {
          name: 'house',
          include: [`{apps,packages}/${tests}`],
          exclude: [
            ...configDefaults.exclude,
            ...pure,
            journeys,
            timed,
            ...web.map((pattern) => `apps/web/${pattern}`),
          ],
          globalSetup: ['packages/database/src/testing-setup.ts'],
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          include: [timed],
          globalSetup: ['packages/database/src/testing-setup.ts'],
          pool: 'forks',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
