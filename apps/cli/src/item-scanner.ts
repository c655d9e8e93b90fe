import type { JsonItem, TextPlace } from './parse-json.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_ARRAY = 0x5b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const NEW_LINE = 0x0a

/** What is left of a document when its items are taken out, with the places of its parts in the whole. */
export interface Skeleton {
  readonly text: string
  readonly places: readonly TextPlace[]
}

/**
 * Cuts the items of one array at the top of a JSON document out of its text, piece by piece, so that a long
 * document is never held whole. It only finds where items begin and end; whether an item or what is left is
 * valid JSON is for the parser to say.
 */
export class ItemScanner {
  readonly #key: string
  #items: JsonItem[] = []
  #index = 0
  #kept = ''
  readonly #places: TextPlace[] = [{ at: 0, line: 1, column: 1 }]
  /** The text of the item being cut, up to the last piece. */
  #cut = ''
  #cutting = false
  #cutPlace: TextPlace = { at: 0, line: 1, column: 1 }
  #depth = 0
  #inString = false
  #escaped = false
  /** The key at the top of the document that is being read, or was read last. */
  #name = ''
  #afterColon = false
  #line = 1
  /** Column of the piece's first character. */
  #column = 1

  constructor(key: string) {
    this.#key = key
  }

  /** Takes the next piece of the text; answers with the items that it completes. */
  push(piece: string): readonly JsonItem[] {
    this.#items = []
    let from = 0
    let lineStart = 1 - this.#column
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code === NEW_LINE) {
        this.#line += 1
        lineStart = at + 1
      }
      if (this.#inString) {
        this.#readString(code, piece[at] ?? '')
        continue
      }
      const next = { at: 0, line: this.#line, column: at - lineStart + 2 }
      switch (this.#step(code)) {
        case 'begin':
          this.#kept += piece.slice(from, at + 1)
          from = at + 1
          this.#cutPlace = next
          break
        case 'end':
        case 'end-all':
          this.#finish(piece.slice(from, at + 1))
          this.#cutPlace = next
          from = at + 1
          if (this.#cutting) break
          // The bracket ends the last item and belongs to what is left, too.
          from = at
          this.#places.push({ at: this.#kept.length, line: next.line, column: next.column - 1 })
          break
        default:
      }
    }
    if (this.#cutting) this.#cut += piece.slice(from)
    else this.#kept += piece.slice(from)
    this.#column = piece.length - lineStart + 1
    return this.#items
  }

  /** After the last piece: an item the text broke off in, and the document without its items. */
  end(): { readonly items: readonly JsonItem[]; readonly skeleton: Skeleton } {
    this.#items = []
    if (this.#cutting) this.#finish('')
    return { items: this.#items, skeleton: { text: this.#kept, places: this.#places } }
  }

  #readString(code: number, character: string): void {
    const isName = !this.#cutting && this.#depth === 1 && !this.#afterColon
    if (!this.#escaped && code === QUOTE) {
      this.#inString = false
      return
    }
    if (isName) this.#name += character
    this.#escaped = !this.#escaped && code === BACKSLASH
  }

  /** One character outside a string: whether it begins the array, ends an item, or ends the array. */
  #step(code: number): 'begin' | 'end' | 'end-all' | null {
    switch (code) {
      case QUOTE:
        this.#inString = true
        if (this.#depth === 1 && !this.#afterColon) this.#name = ''
        return null
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        this.#depth += 1
        if (this.#cutting || this.#depth !== 2 || code !== OPEN_ARRAY) return null
        if (!this.#afterColon || !this.#isKey()) return null
        this.#cutting = true
        return 'begin'
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        this.#depth -= 1
        if (!this.#cutting || this.#depth !== 1) return null
        this.#cutting = false
        return 'end-all'
      case COMMA:
        if (this.#cutting) return this.#depth === 2 ? 'end' : null
        if (this.#depth === 1) this.#afterColon = false
        return null
      case COLON:
        if (this.#depth === 1) this.#afterColon = true
        return null
      default:
        return null
    }
  }

  /** A key may be written with escapes and still be the key. */
  #isKey(): boolean {
    if (!this.#name.includes('\\')) return this.#name === this.#key
    try {
      return JSON.parse(`"${this.#name}"`) === this.#key
    } catch {
      return false
    }
  }

  #finish(rest: string): void {
    const text = this.#cut + rest
    this.#cut = ''
    // `[]` has no item; `[1,]` has a second one, that is missing.
    if (this.#index === 0 && /^\s*\]$/.test(text)) return
    this.#items.push({ index: this.#index, text, place: this.#cutPlace })
    this.#index += 1
  }
}
