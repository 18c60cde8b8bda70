import { defineConfig } from 'vitest/config';

/** Two cores are the smallest machine the tests have to pass on; a server and a browser want one of them. */
const MAX_WORKERS = 2;

const shared = { environment: 'node', setupFiles: ['test/setup/guards.ts'] };

export default defineConfig({
  test: {
    maxWorkers: MAX_WORKERS,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/{metrics,importers,architecture,running}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'integration',
          include: ['test/{db,app}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/setup/start-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['test/setup/start-application.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
