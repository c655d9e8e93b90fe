import { FaultLog, type Fault } from '../kernel/fault.ts'
import { JsonCursor } from '../kernel/json-cursor.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { checkRelations } from './check-relations.ts'
import { checkRows } from './check-rows.ts'
import { checkValue } from './check-value.ts'
import { DOCUMENT, type Place } from './place.ts'
import type { Rulebook } from './rulebook.ts'

/** Checks that the object has the keys its sections declare and no others, and each of them. */
function checkPlace(at: JsonCursor, { fields, below, table }: Place): void {
  if (table !== null) return checkRows(at, table)
  if (at.keys() === null) return
  const own = [...fields.values()]
  const optional = own.filter((field) => field.optional === true).map(({ key }) => key)
  const required = own.filter((field) => field.optional !== true).map(({ key }) => key)
  at.object({ required: [...required, ...below.keys()], optional })
  for (const field of own) if (at.has(field.key)) checkValue(at.at(field.key), field)
  for (const [key, place] of below) if (at.has(key)) checkPlace(at.at(key), place)
}

/**
 * Checks a rulebook document against the declared sections: every key known and present, prices integers in fen
 * and not negative, shares in basis points, dates real and in order, tiers present, ascending and without
 * overlap. Answers with the document as it was read, so that its hash is the hash of what was published, or with
 * every fault and its path: `signing.tiers[1].maxDay: expected an integer ≥ 11`.
 */
export function parseRulebook(json: unknown): Result<Rulebook, readonly Fault[]> {
  const faults = new FaultLog()
  const at = new JsonCursor(json, '', faults)
  checkPlace(at, DOCUMENT)
  checkRelations(at)
  return faults.list.length > 0 ? refuse(faults.list) : ok(json as Rulebook)
}
