import { defineConfig } from 'vitest/config'
import { InOrder } from './src/in-order.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts'],
    globalSetup: ['src/county.ts'],
    // One county and one machine: the specs take turns, those that only look before those that act.
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
})
