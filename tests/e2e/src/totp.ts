import { codeOf } from '@yichi/api/testing/get-ready'

const STEP_MS = 30_000

/** The step used last, by secret: a code is good once. */
const used = new Map<string, number>()

/** The next code that was not used yet; waits when the authenticator has none. One step ahead is accepted, too. */
export async function nextCode(secret: string): Promise<string> {
  for (;;) {
    const now = Math.floor(Date.now() / STEP_MS)
    const step = Math.max(now - 1, (used.get(secret) ?? 0) + 1)
    if (step <= now + 1) {
      used.set(secret, step)
      return codeOf(secret, { at: step * STEP_MS })
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}
