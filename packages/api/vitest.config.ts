import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A zone far from Shanghai on purpose: a legal date must never depend on the machine's clock.
    env: { TZ: 'America/St_Johns' },
    globalSetup: ['./testing/postgres-global-setup.ts'],
    // Two at once, also where two cores are all there is: much of a test waits for the PostgreSQL beside it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only a test that hangs is ended: how fast things are is measured by the benches.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
})
