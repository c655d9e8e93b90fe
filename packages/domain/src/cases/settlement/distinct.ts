import type { JsonCursor } from '../../kernel/json-cursor.ts'

/** Reads an id and notes one that was seen before. */
export function distinct(at: JsonCursor, seen: Set<string>): string {
  const id = at.text()
  if (seen.has(id)) at.fail('expected an id that is not used twice')
  seen.add(id)
  return id
}
