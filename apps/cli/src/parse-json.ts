import type { Fault } from '@yichi/domain/kernel/fault'

/** A text that is no JSON, or JSON that two readers could understand differently. */
export class JsonTextError extends Error {
  override name = 'JsonTextError'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

const MAX_DEPTH = 100
const SPACE = /[ \t\n\r]*/y
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const PLAIN_KEY = /^[A-Za-z0-9_]+$/

class JsonReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): unknown {
    const value = this.#value('', 0)
    this.#skip()
    if (this.#at < this.#text.length) this.#fail('', 'not valid JSON: text after the document')
    return value
  }

  #value(path: string, depth: number): unknown {
    if (depth > MAX_DEPTH) this.#fail(path, 'nested too deep')
    this.#skip()
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(path, depth)
      case '[':
        return this.#array(path, depth)
      case '"':
        return this.#string(path)
      case undefined:
        return this.#fail(path, 'not valid JSON: the text ends too early')
      default:
        return this.#scalar(path)
    }
  }

  #object(path: string, depth: number): unknown {
    const fields = new Map<string, unknown>()
    this.#at += 1
    if (this.#take('}')) return {}
    do {
      this.#skip()
      if (this.#text[this.#at] !== '"') this.#fail(path, 'not valid JSON: expected a key in quotes')
      const start = this.#at
      const key = this.#string(path)
      const name = PLAIN_KEY.test(key) ? key : JSON.stringify(key)
      const inner = path === '' ? name : `${path}.${name}`
      if (fields.has(key)) this.#fail(inner, 'the key appears twice', start)
      if (!this.#take(':')) this.#fail(inner, 'not valid JSON: expected ":"')
      fields.set(key, this.#value(inner, depth + 1))
    } while (this.#take(','))
    if (!this.#take('}')) this.#fail(path, 'not valid JSON: expected "," or "}"')
    // Own properties only: a key named __proto__ stays a key.
    return Object.fromEntries(fields)
  }

  #array(path: string, depth: number): unknown[] {
    const items: unknown[] = []
    this.#at += 1
    if (this.#take(']')) return items
    do items.push(this.#value(`${path}[${items.length}]`, depth + 1))
    while (this.#take(','))
    if (!this.#take(']')) this.#fail(path, 'not valid JSON: expected "," or "]"')
    return items
  }

  #string(path: string): string {
    const raw = this.#match(STRING)
    if (raw === null) return this.#fail(path, 'not valid JSON: a text without its end')
    return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1)
  }

  #scalar(path: string): unknown {
    const start = this.#at
    const word = this.#match(WORD)
    if (word !== null) return word === 'null' ? null : word === 'true'
    const raw = this.#match(NUMBER)
    if (raw === null) return this.#fail(path, 'not valid JSON: expected a value')
    const number = Number(raw)
    // 100.0 and 1e2 would pass for integers and hide a wrong unit.
    if (Number.isInteger(number) && /[.eE]/.test(raw)) {
      this.#fail(path, `expected an integer, written without "." or "e" (${raw})`, start)
    }
    return number
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found === null) return null
    this.#at = pattern.lastIndex
    return found[0]
  }

  #skip(): void {
    this.#match(SPACE)
  }

  #take(character: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #fail(path: string, message: string, at = this.#at): never {
    const before = this.#text.slice(0, at).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    const place = `line ${before.length}, column ${column}`
    throw new JsonTextError({ path, message: `${message} (${place})` })
  }
}

/**
 * Reads JSON as the standard has it, and no looser: a key that stands twice and a whole number written with a
 * decimal point are refused, because another reader could take them differently. Throws {@link JsonTextError}
 * with the path and the place in the text.
 */
export function parseJson(text: string): unknown {
  return new JsonReader(text).document()
}
