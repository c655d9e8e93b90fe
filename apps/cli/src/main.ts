import process from 'node:process'
import { run } from './run.ts'

// A reader that went away is told to the write that failed, not to the whole process.
process.stdout.on('error', () => {})

// The code is set, not forced: what was printed must reach a slow reader first.
process.exitCode = await run(process.argv.slice(2), process)
