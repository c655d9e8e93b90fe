/** Text and the names of blanks in turn, the text first. */
const split = new Map<string, readonly string[]>()
const SPLIT_MAX = 2_000

function partsOf(text: string): readonly string[] {
  const known = split.get(text)
  if (known !== undefined) return known
  const parts = text.split(/\{([A-Za-z][A-Za-z0-9]*)\}/)
  if (split.size < SPLIT_MAX) split.set(text, parts)
  return parts
}

/** Puts values into the `{blanks}` of a text; a blank without a value stays visible. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(text)
  let filled = parts[0] ?? ''
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? ''
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    filled += `${value ?? `{${name}}`}${parts[index + 1] ?? ''}`
  }
  return filled
}
