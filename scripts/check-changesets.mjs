// A change to what the product does explains itself: packages or apps changed since the branch point need a changeset.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ROOT } from './lib/bootstrap.mjs'

const FOLDER = join(ROOT, '.changeset')
const KNOWN = new Set()
for (const group of ['packages', 'apps', 'tests'])
  for (const name of readdirSync(join(ROOT, group))) {
    const manifest = join(ROOT, group, name, 'package.json')
    if (existsSync(manifest)) KNOWN.add(JSON.parse(readFileSync(manifest, 'utf8')).name)
  }

const faults = []
for (const file of readdirSync(FOLDER).filter(
  (name) => name.endsWith('.md') && name !== 'README.md',
)) {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/.exec(readFileSync(join(FOLDER, file), 'utf8'))
  if (!match) {
    faults.push(`${file}: expected packages between two lines of ---, then a sentence`)
    continue
  }
  for (const line of match[1].split('\n')) {
    const entry = /^['"]?(@yichi\/[a-z0-9]+)['"]?: (patch|minor|major)$/.exec(line.trim())
    if (!entry || !KNOWN.has(entry[1])) faults.push(`${file}: unknown package or kind in "${line}"`)
  }
}

function git(...args) {
  try {
    return execFileSync('git', args, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}

// On a branch, the commits that are not on main must bring a changeset when they touch what ships.
const branch = git('rev-parse', '--abbrev-ref', 'HEAD')
const base =
  branch && branch !== 'main' && branch !== 'HEAD' ? git('merge-base', 'main', 'HEAD') : null
if (base) {
  const changed = (git('diff', '--name-only', base) ?? '').split('\n')
  const ships = changed.some(
    (file) => /^(packages|apps)\/[^/]+\/src\//.test(file) && !/\.test\.ts$/.test(file),
  )
  if (ships && !changed.some((file) => /^\.changeset\/(?!README)[^/]+\.md$/.test(file)))
    faults.push('packages or apps changed and no changeset says why: run `npx changeset`')
}

for (const fault of faults) console.error(`changesets: ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)
