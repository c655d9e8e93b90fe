import process from 'node:process'
import { NODE, ensureInstalled, run } from './lib/bootstrap.mjs'
import { ensureBuilt } from './lib/build.mjs'

ensureInstalled()
await ensureBuilt()
process.exit(await run(NODE, ['tests/bench/src/main.ts', ...process.argv.slice(2)]))
