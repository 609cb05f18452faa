import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx}'
const pure = ['hat-check', 'charter', 'contract'].map((name) => `packages/${name}/src/${tests}`)
const web = [`src/${tests}`, `build/${tests}`]
const journeys = `apps/web/e2e/${tests}`
/**
 * What looks for leaks, or turns the clock of its process, begins in a process in which nothing else has been: one of each file's own. All others
 * share a process with files before and after them, as members share a house: each has its own database, and loading the house costs more than most tests.
 */
const apart = [
  'apps/api/src/{door,hunt,swap,sweeps}/*.test.ts',
  'apps/api/src/rooms/remembered-room.test.ts',
  'apps/api/src/unsealing/even-time.test.ts',
]
/** Half of a test is waiting: for a disk, a page, another process. */
const maxWorkers = availableParallelism() + 1
/** What compares times has the machine to itself, when everything else is over. */
const timed = 'apps/api/src/sweeps/nothing-told.test.ts'

export default defineConfig({
  test: {
    // Generous, for a small machine that runs everything at once: what hangs is found all the same.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // What one process has compiled, the next one need not: where `npm start` keeps it.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
    maxWorkers,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: 'apps/web/vite.config.ts',
        test: { name: 'web', root: 'apps/web', include: web, isolate: false, maxWorkers },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [journeys],
          isolate: false,
          globalSetup: ['apps/web/e2e/a-browser.ts', 'apps/web/e2e/a-filled-demo.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // As long as a person's act may take (apps/web/e2e/a-network.ts).
          expect: { poll: { timeout: 15_000 } },
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
            ...apart,
            timed,
            ...web.map((pattern) => `apps/web/${pattern}`),
          ],
          globalSetup: ['packages/database/src/testing-setup.ts'],
          pool: 'forks',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: apart,
          exclude: [...configDefaults.exclude, timed],
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
