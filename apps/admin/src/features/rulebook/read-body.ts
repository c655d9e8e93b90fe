import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'

/** A published text as a rulebook; `null` when this version of the program cannot read it. */
export function readBody(body: string): Rulebook | null {
  const parsed = parseRulebook(JSON.parse(body) as unknown)
  return parsed.ok ? parsed.value : null
}
