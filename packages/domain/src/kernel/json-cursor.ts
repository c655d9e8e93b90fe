import type { FaultLog } from './fault.ts'
import { isIsoDate, type IsoDate } from './iso-date.ts'

const NO_DATE = '1900-01-01' as IsoDate
const LAST_DATE = '2899-12-31'
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_]*$/

interface Keys {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}

/** The path of a field below a path: `zones.II`, `structures."a b"`. */
export function childPath(path: string, key: string): string {
  const name = /^\d+$/.test(key) || PLAIN_KEY.test(key) ? key : JSON.stringify(key)
  return path === '' ? name : `${path}.${name}`
}

/**
 * A place in a JSON document that is being checked. Every reader either answers with the value, or notes a
 * fault with the path and answers with a harmless stand-in, so that one pass finds all faults.
 * The stand-ins are never used: whoever asks looks at `faults` before the result.
 */
export class JsonCursor {
  readonly value: unknown
  readonly path: string
  readonly faults: FaultLog

  constructor(value: unknown, path: string, faults: FaultLog) {
    this.value = value
    this.path = path
    this.faults = faults
  }

  fail(message: string): void {
    this.faults.note(this.path, message)
  }

  /** The field's cursor; a missing field reads as `undefined`. */
  at(key: string): JsonCursor {
    return new JsonCursor(this.own(key), childPath(this.path, key), this.faults)
  }

  /** Whether the object has the field. */
  has(key: string): boolean {
    return this.own(key) !== undefined
  }

  /** Checks that this is an object with these keys and no others. */
  object(keys: Keys): boolean {
    const names = this.keys()
    if (names === null) return false
    const before = this.faults.list.length
    for (const name of names) {
      if (!keys.required.includes(name) && !(keys.optional ?? []).includes(name)) {
        this.at(name).fail('unknown key')
      }
    }
    for (const name of keys.required) {
      if (!names.includes(name)) this.at(name).fail('missing')
    }
    return this.faults.list.length === before
  }

  /** The object's own keys, or `null` after noting that it is none. */
  keys(): string[] | null {
    const { value } = this
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.keys(value)
    }
    this.fail('expected an object')
    return null
  }

  /** A cursor for each item; none, with a fault, when this is no array or its length is out of bounds. */
  items(bounds: Bounds = {}): JsonCursor[] {
    const { value } = this
    if (!Array.isArray(value)) {
      this.fail('expected an array')
      return []
    }
    const { min = 0, max = 1_000_000 } = bounds
    if (value.length < min) this.fail(`expected at least ${min} ${min === 1 ? 'item' : 'items'}`)
    if (value.length > max) {
      this.fail(`expected at most ${max} items`)
      return []
    }
    return value.map(
      (item: unknown, index) => new JsonCursor(item, `${this.path}[${index}]`, this.faults),
    )
  }

  integer(bounds: Bounds = {}): number {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = bounds
    const { value } = this
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min) {
      this.fail(bounds.min === undefined ? 'expected an integer' : `expected an integer ≥ ${min}`)
      return min
    }
    if (value > max) {
      this.fail(`expected an integer ≤ ${max}`)
      return max
    }
    return value
  }

  /** Text that is not empty and not blank. */
  text(): string {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value
    this.fail('expected a text')
    return ''
  }

  flag(): boolean {
    if (typeof this.value === 'boolean') return this.value
    this.fail('expected true or false')
    return false
  }

  /** A date that exists, with a century to count months and days in before the calendar here ends. */
  date(): IsoDate {
    if (!isIsoDate(this.value)) {
      this.fail('expected a date YYYY-MM-DD that exists')
      return NO_DATE
    }
    if (this.value > LAST_DATE) this.fail(`expected a date not after ${LAST_DATE}`)
    return this.value
  }

  oneOf<T extends string>(choices: readonly [T, ...T[]]): T {
    const found = choices.find((choice) => choice === this.value)
    if (found !== undefined) return found
    this.fail(
      choices.length === 1 ? `expected ${choices[0]}` : `expected one of ${choices.join(', ')}`,
    )
    return choices[0]
  }

  private own(key: string): unknown {
    const { value } = this
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return (value as Record<string, unknown>)[key]
  }
}
