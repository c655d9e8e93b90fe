// Builds the two web apps unless they were built from the very same sources before.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run, stop } from './bootstrap.mjs'

const SOURCES = [
  'apps/admin',
  'apps/kiosk',
  'packages/domain/src',
  'packages/i18n/src',
  'packages/ui/src',
  'pnpm-lock.yaml',
]
const LEFT_OUT = new Set(['node_modules', 'dist', 'reports', '.turbo'])
const MARK = join(ROOT, 'node_modules', '.cache', 'yichi-web-build')

function addTo(hash, path) {
  const full = join(ROOT, path)
  let entries
  try {
    entries = readdirSync(full, { withFileTypes: true })
  } catch {
    hash.update(path).update(readFileSync(full))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!LEFT_OUT.has(entry.name)) addTo(hash, join(path, entry.name))
}

export async function ensureBuilt() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, source)
  const digest = hash.digest('hex')
  const pages = ['apps/admin/dist/index.html', 'apps/kiosk/dist/index.html']
  const built = pages.every((page) => existsSync(join(ROOT, page)))
  if (built && existsSync(MARK) && readFileSync(MARK, 'utf8') === digest) return
  console.log('一尺 · building the console and the kiosk')
  const code = await run('turbo', ['run', 'build', '--output-logs=errors-only'])
  if (code !== 0) stop('一尺: building the web apps did not succeed; the reason stands above.')
  mkdirSync(join(ROOT, 'node_modules', '.cache'), { recursive: true })
  writeFileSync(MARK, digest)
}
