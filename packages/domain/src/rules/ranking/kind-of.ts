/**
 * What a table of people or groups is for:
 * `weekly` the ranking of work groups · `rate` signing rates only · `person` the monthly assessment ·
 * `award` the half-year award.
 */
export type InputKind = 'weekly' | 'rate' | 'person' | 'award'

const hasKey = (row: unknown, key: string): boolean =>
  typeof row === 'object' && row !== null && Object.hasOwn(row, key)

/**
 * The kind of an entry's `input`, told by the keys of its rows; `null` when it is none of them.
 * An empty list is a weekly table of nobody. Only tells kinds apart: nothing is checked here.
 */
export function kindOf(input: unknown): InputKind | null {
  if (!Array.isArray(input)) return null
  const some = (key: string) => input.some((row) => hasKey(row, key))
  if (some('name')) return 'person'
  if (some('done') || some('target')) return 'award'
  const isShort = some('N') && some('S') && !['M', 'H', 'dM', 'dS', 'dH'].some(some)
  return isShort ? 'rate' : 'weekly'
}
