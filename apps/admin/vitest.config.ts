import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      environment: 'happy-dom',
      // A zone far from Shanghai on purpose: what is shown must never depend on the machine's clock.
      env: { TZ: 'America/St_Johns' },
      // Only a test that hangs is ended: how fast things are is measured by the benches.
      testTimeout: 120_000,
      hookTimeout: 240_000,
      reporters: ['default', 'json'],
      outputFile: { json: 'reports/vitest.json' },
      server: { deps: { inline: ['element-plus'] } },
    },
  }),
)
