// The settlement's properties with as many draws as asked for: pnpm prove --runs 100000
import process from 'node:process'
import { NODE, ensureInstalled, run } from './lib/bootstrap.mjs'

ensureInstalled()
process.exit(await run(NODE, ['packages/domain/testing/prove.ts', ...process.argv.slice(2)]))
