import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// No source maps and no inlined assets: the content security policy allows files of this origin only.
export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5174,
    proxy: { '/trpc': 'http://127.0.0.1:8788' },
  },
})
