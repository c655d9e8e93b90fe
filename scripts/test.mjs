// Everything that must hold before a change is taken: gates first, then all tests, then one line for the whole.
import process from 'node:process'
import { NODE, ensureInstalled, run } from './lib/bootstrap.mjs'

ensureInstalled()
process.exit(await run(NODE, ['scripts/gates.mjs', ...process.argv.slice(2)]))
