import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    // The token sheet is read by its test; other styles are of no use there.
    css: { include: [/tokens\.css/] },
    // A zone far from Shanghai on purpose: what is shown must never depend on the machine's zone.
    env: { TZ: 'America/St_Johns' },
    // Only a test that hangs is ended: how fast things are is measured by the benches.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
})
