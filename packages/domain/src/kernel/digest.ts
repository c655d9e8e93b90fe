import { canonicalJson } from './canonical-json.ts'
import { sha256Hex } from './sha256.ts'

/** SHA-256, in hex, of the canonical JSON of a value: equal values, equal digest, on every machine. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value))
}
