import type { Fault } from '@yichi/domain/kernel/fault'
import { ok, refuse, type Result } from '@yichi/domain/kernel/result'

/** What the text says as JSON; a text that is none is a fault at `path`. */
export function readJson(text: string, path: string): Result<unknown, readonly Fault[]> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return refuse([{ path, message: 'expected JSON' }])
  }
}
