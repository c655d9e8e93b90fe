import { decodeCursor } from '../db/keyset.ts'

/** Whether the text is a cursor that a list ordered by that many columns has given out. */
export function isCursor(text: string, columns: number): boolean {
  try {
    decodeCursor(text, columns)
    return true
  } catch {
    return false
  }
}
