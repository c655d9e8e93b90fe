import { readFileSync, writeFileSync } from 'node:fs'
import { codeOf } from '@yichi/api/testing/get-ready'

const STEP_MS = 30_000

/** The step used last, by secret: a code is good once, whichever spec used it. */
function readUsed(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

/** Remembers that the code of that instant was used, in epoch milliseconds. */
export function noteCode(file: string, secret: string, at: number): void {
  const used = { ...readUsed(file), [secret]: Math.floor(at / STEP_MS) }
  writeFileSync(file, JSON.stringify(used))
}

/** The next code that was not used yet; waits when the authenticator has none. One step ahead is accepted, too. */
export async function nextCode(file: string, secret: string): Promise<string> {
  for (;;) {
    const now = Math.floor(Date.now() / STEP_MS)
    const step = Math.max(now - 1, (readUsed(file)[secret] ?? 0) + 1)
    if (step <= now + 1) {
      noteCode(file, secret, step * STEP_MS)
      return codeOf(secret, { at: step * STEP_MS })
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
