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

/** Where a piece of a text stands in the whole: from offset `at` of the piece on, counted from this line and column. */
export interface TextPlace {
  readonly at: number
  readonly line: number
  readonly column: number
}

const FIRST_PLACE: TextPlace = { at: 0, line: 1, column: 1 }

class JsonReader {
  readonly #text: string
  readonly #places: readonly TextPlace[]
  #at = 0

  constructor(text: string, places: readonly TextPlace[]) {
    this.#text = text
    this.#places = places
  }

  document(): unknown {
    const value = this.#value('', 0)
    this.#skip()
    if (this.#at < this.#text.length) this.#fail('', 'not valid JSON: text after the document')
    return value
  }

  /** One item of the array at `path`, with the comma or bracket that ends it. */
  item(path: string, index: number): unknown {
    const value = this.#value(`${path}[${index}]`, 1)
    if (!this.#take(',') && !this.#take(']')) {
      this.#fail(path, 'not valid JSON: expected "," or "]"')
    }
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
    const from = this.#places.findLast((place) => place.at <= at) ?? FIRST_PLACE
    const before = this.#text.slice(from.at, at).split('\n')
    const last = (before.at(-1) ?? '').length
    const line = from.line + before.length - 1
    const column = before.length === 1 ? from.column + last : last + 1
    throw new JsonTextError({ path, message: `${message} (line ${line}, column ${column})` })
  }
}

/**
 * Reads JSON as the standard has it, and no looser: a key that stands twice and a whole number written with a
 * decimal point are refused, because another reader could take them differently. Throws {@link JsonTextError}
 * with the path and the place in the text.
 */
export function parseJson(text: string, places: readonly TextPlace[] = [FIRST_PLACE]): unknown {
  return new JsonReader(text, places).document()
}

/** An item of an array as it was cut out of a longer text. */
export interface JsonItem {
  readonly index: number
  /** With the comma or bracket that ends it. */
  readonly text: string
  readonly place: TextPlace
}

/** Reads one item that was cut out of the array at `path`, as strictly as {@link parseJson} reads a whole text. */
export function parseJsonItem(path: string, { index, text, place }: JsonItem): unknown {
  return new JsonReader(text, [place]).item(path, index)
}
