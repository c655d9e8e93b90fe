// Runs on Node 24. Each gate is one check; the tests count themselves in their reports.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ROOT, run } from './lib/bootstrap.mjs'

/** Two rows of checks, done beside each other: each keeps one core busy. */
const GATES = [
  [
    ['format', 'prettier', ['--check', '.', '--cache', '--log-level=warn']],
    [
      'lint',
      'eslint',
      ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings=0'],
    ],
    ['imports', 'depcruise', ['packages', 'apps', 'tests', '--config', '.dependency-cruiser.cjs']],
  ],
  [
    [
      'types',
      'turbo',
      ['run', 'typecheck', '--output-logs=errors-only', '--concurrency=1', '--continue'],
    ],
    ['unused code', 'knip', ['--no-progress']],
    ['changesets', process.execPath, ['scripts/check-changesets.mjs']],
  ],
]

const reportOf = (folder) => join(ROOT, folder, 'reports', 'vitest.json')

function testFolders() {
  const folders = ['scripts']
  for (const group of ['packages', 'apps', 'tests'])
    for (const name of readdirSync(join(ROOT, group))) {
      const manifest = join(ROOT, group, name, 'package.json')
      if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.test)
        folders.push(join(group, name))
    }
  return folders
}

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`
const failures = []
let passed = 0

async function gate([name, command, args]) {
  const from = Date.now()
  const code = await run(command, args)
  if (code === 0) passed += 1
  else failures.push(`gate: ${name}`)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(from)})`)
}

function countReport(folder) {
  if (!existsSync(reportOf(folder))) {
    failures.push(`${folder}: no report, the tests did not run`)
    return
  }
  const report = JSON.parse(readFileSync(reportOf(folder), 'utf8'))
  passed += report.numPassedTests
  const left = report.numPendingTests + report.numTodoTests
  if (left > 0) failures.push(`${folder}: ${left} tests left out; every test runs`)
  for (let i = 0; i < report.numFailedTests; i += 1) failures.push(`${folder}: a failed test`)
  if (!report.success && report.numFailedTests === 0)
    failures.push(`${folder}: a test file could not be run`)
  if (report.numTotalTests === 0) failures.push(`${folder}: no test`)
}

await Promise.all(
  GATES.map(async (row) => {
    for (const check of row) await gate(check)
  }),
)

const folders = testFolders()
for (const folder of folders) rmSync(reportOf(folder), { force: true })
const from = Date.now()
await run('vitest', ['run', '--config', 'scripts/vitest.config.ts'])
// One package at a time: the store tests and the browser each want the whole of a small machine.
await run('turbo', ['run', 'test', '--output-logs=new-only', '--concurrency=1', '--continue'])
for (const folder of folders) countReport(folder)
console.log(`tests (${seconds(from)})`)

for (const failure of failures) console.log(`✗ ${failure}`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 ? 0 : 1)
