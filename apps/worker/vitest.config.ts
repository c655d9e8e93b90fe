import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A zone far from Shanghai on purpose: a legal date must never depend on the machine's clock.
    env: { TZ: 'America/St_Johns' },
    // Only a test that hangs is ended: how fast things are is measured by the benches.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
})
