import { Readable, Writable } from 'node:stream'
import { run } from '../src/run.ts'

class Collector extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

/** Runs the command in this process, English, with its streams in memory. */
export async function runHere(args: readonly string[], stdin: string | Buffer = '') {
  const stdout = new Collector()
  const stderr = new Collector()
  const env = { LC_ALL: 'en_GB.UTF-8' }
  const code = await run(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env })
  return { code, stdout: stdout.text, stderr: stderr.text }
}
