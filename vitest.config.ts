import { defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['hat-check', 'charter', 'contract'].map((name) => `packages/${name}/src/${tests}`),
        },
      },
      {
        extends: 'apps/web/vite.config.ts',
        test: { name: 'web', root: 'apps/web', include: [`src/${tests}`, `build/${tests}`] },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            `packages/database/src/${tests}`,
            ...['api', 'house', 'bench'].map((name) => `apps/${name}/src/${tests}`),
          ],
          globalSetup: ['packages/database/src/testing-setup.ts'],
          pool: 'forks',
        },
      },
    ],
  },
})
