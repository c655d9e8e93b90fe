import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getReady } from '@yichi/api/testing/get-ready'
import type { TestProject } from 'vitest/node'
import { noteCode } from './totp.ts'

/** An account as the county printed it. */
export interface PrintedAccount {
  readonly login: string
  readonly phone: string
  readonly password: string
  readonly name: string
}

/** An account whose person has set their own password, and bound an authenticator where the post asks for it. */
export interface ReadyAccount extends PrintedAccount {
  /** Null without a second factor. */
  readonly secret: string | null
}

/** The running county every spec looks at: the demonstration county, served by the real command. */
export interface County {
  readonly staffUrl: string
  readonly kioskUrl: string
  readonly dataDir: string
  /** File of the codes that authenticators have given out, beside the data. */
  readonly codesFile: string
  /** Those whose people have signed in before. */
  readonly accounts: readonly ReadyAccount[]
  /** Those who sign in for the first time in a spec. */
  readonly fresh: readonly PrintedAccount[]
  /** Households with the codes of their slips. */
  readonly residents: readonly {
    readonly householdCode: string
    readonly name: string
    readonly phone: string
    readonly code: string
  }[]
}

declare module 'vitest' {
  export interface ProvidedContext {
    county: County
  }
}

const COMMAND = join(import.meta.dirname, '../../../apps/cli/src/main.ts')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('e2e: no free port'))
      })
    })
  })
}

interface Seeded {
  readonly accounts: readonly PrintedAccount[]
  readonly residents: County['residents']
}

/** Whose first sign-in is looked at in a spec. */
const FRESH = ['celiang14', 'yanshou14']

/** Runs the command to its end and answers with the last JSON line it printed. */
function command(args: readonly string[], env: NodeJS.ProcessEnv): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`e2e: yichi ${args.join(' ')} ended with ${code}`))
      else resolve(JSON.parse(out.trim().split('\n').at(-1) ?? 'null'))
    })
  })
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (child.exitCode !== null) throw new Error('e2e: the server ended before it answered')
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`e2e: nothing answered at ${url}`)
}

/** Seeds a county into an empty folder, serves it, and takes everything away at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'yichi-e2e-'))
  const [dataDir, codesFile] = [join(folder, 'data'), join(folder, 'codes.json')]
  const [staffPort, kioskPort] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    YICHI_DATA_DIR: dataDir,
    YICHI_STAFF_PORT: String(staffPort),
    YICHI_KIOSK_PORT: String(kioskPort),
    YICHI_CHECK_ANSWERS: '1',
    // Every screen of every spec comes from one address.
    YICHI_FEED_PER_MINUTE: '6000',
    YICHI_METRICS_PORT: '0',
  }
  const seeded = (await command(['seed', '--json'], env)) as Seeded
  const server = spawn(process.execPath, [COMMAND, 'serve'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [staffUrl, kioskUrl] = [`http://127.0.0.1:${staffPort}`, `http://127.0.0.1:${kioskPort}`]
  await Promise.all([answers(staffUrl, server), answers(kioskUrl, server)])
  const accounts: ReadyAccount[] = []
  const fresh = seeded.accounts.filter(({ login }) => FRESH.includes(login))
  for (const printed of seeded.accounts) {
    if (FRESH.includes(printed.login)) continue
    const { password, secret } = await getReady(staffUrl, printed)
    if (secret !== null) noteCode(codesFile, secret, Date.now())
    accounts.push({ ...printed, password, secret })
  }
  const { residents } = seeded
  project.provide('county', {
    staffUrl,
    kioskUrl,
    dataDir,
    codesFile,
    accounts,
    fresh,
    residents,
  })
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}
