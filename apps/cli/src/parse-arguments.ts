import { parseArgs } from 'node:util'
import { RefusedError } from './refused.ts'

/** An option: `text` takes a value, `flag` takes none. */
export type OptionKind = 'text' | 'flag'
export type OptionKinds = Readonly<Record<string, OptionKind>>

/** What stood on the command line after the command's name. */
export class Options {
  readonly #texts: ReadonlyMap<string, string>
  readonly #flags: ReadonlySet<string>
  /** Words that belong to no option. */
  readonly words: readonly string[]

  constructor(found: Found) {
    this.#texts = found.texts
    this.#flags = found.flags
    this.words = found.words
  }

  flag(name: string): boolean {
    return this.#flags.has(name)
  }

  text(name: string): string | undefined {
    return this.#texts.get(name)
  }

  /** The value, or a refusal that names the option. */
  required(name: string): string {
    const value = this.#texts.get(name)
    if (value === undefined) throw new RefusedError('option-missing', { option: `--${name}` })
    return value
  }

  /** A whole number within bounds, `undefined` when the option was not given. */
  integer(
    name: string,
    bounds: { readonly min: number; readonly max: number },
  ): number | undefined {
    const value = this.#texts.get(name)
    if (value === undefined) return undefined
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (number >= bounds.min && number <= bounds.max) return number
    throw new RefusedError('option-not-integer', { option: `--${name}`, value, ...bounds })
  }
}

interface Found {
  readonly texts: Map<string, string>
  readonly flags: Set<string>
  readonly words: string[]
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function takeOption(token: OptionToken, kinds: OptionKinds, found: Found): void {
  const { name, rawName: option, value, inlineValue } = token
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind === undefined) throw new RefusedError('option-unknown', { option })
  if (found.texts.has(name) || found.flags.has(name)) {
    throw new RefusedError('option-twice', { option })
  }
  if (kind === 'flag') {
    if (value !== undefined) throw new RefusedError('option-without-value', { option })
    found.flags.add(name)
    return
  }
  // `--out --json` is a forgotten value, not a file named --json; a lone dash is the standard input.
  const isForgotten = inlineValue !== true && value !== '-' && value?.startsWith('-') === true
  if (value === undefined || value === '' || isForgotten) {
    throw new RefusedError('option-needs-value', { option })
  }
  found.texts.set(name, value)
}

/**
 * Reads the words after a command strictly: an unknown option, one given twice and one without its value
 * are refused by name. `-h` and `--help` are options of every command.
 */
export function parseArguments(args: readonly string[], kinds: OptionKinds): Options {
  const all: OptionKinds = { ...kinds, help: 'flag' }
  const options = Object.fromEntries(
    Object.entries(all).map(([name, kind]) => [
      name,
      {
        type: kind === 'text' ? ('string' as const) : ('boolean' as const),
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const found: Found = { texts: new Map(), flags: new Set(), words: [] }
  for (const token of tokens) {
    if (token.kind === 'option') takeOption(token, all, found)
    else if (token.kind === 'positional') found.words.push(token.value)
  }
  return new Options(found)
}
