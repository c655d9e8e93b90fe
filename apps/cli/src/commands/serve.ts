import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { serveCounty } from '../serve-county.ts'

function distOf(app: 'admin' | 'kiosk'): string {
  return fileURLToPath(new URL(`../../../${app}/dist`, import.meta.url))
}

/** Ctrl-C or a polite kill. A second Ctrl-C while closing ends the process at once. */
function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** `yichi serve`: console, kiosk and schedule in one process, until Ctrl-C. */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  await serveCounty(options, io, {
    staffDist: distOf('admin'),
    kioskDist: distOf('kiosk'),
    untilStopped: untilSignalled,
  })
  return EXIT.ok
}
