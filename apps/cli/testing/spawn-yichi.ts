import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How a run of the command ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface SpawnOptions {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  /** Arguments for Node itself. */
  readonly node?: readonly string[]
}

const BIN = fileURLToPath(new URL('../bin/yichi.mjs', import.meta.url))

/** Starts the real command as a process of its own. English unless told otherwise. */
export function startYichi(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [...(options.node ?? []), BIN, ...args], {
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', ...options.env },
    stdio: 'pipe',
  })
  child.stdin?.end(options.stdin ?? '')
  return child
}

/** Collects what a process says until it ends. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout, stderr }
}

/** Runs the real command and waits for its end. */
export function yichi(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return ended(startYichi(args, options))
}
