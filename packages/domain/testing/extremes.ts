type Key = string | number
type Holder = Record<Key, unknown>

const LARGE = [
  ...[10_000_000_000, 100_000_000, 10_000_000, 1_000_000, 50_000, 10_000, 9999, 3650, 2999],
  ...[1000, 600, 200, 100, 50, 10, 4, 2, 1],
]
const SMALL = [Number.MIN_SAFE_INTEGER, -10_000, -9, 0, 1, 2, 3, 4, 10, 1000]

function leavesOf(json: unknown): (readonly [holder: Holder, key: Key])[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'number' ? [[json as Holder, key] as const] : leavesOf(value),
  )
}

/**
 * The document with every figure as large (or as small) as it may be: each in turn takes the first of a list of
 * limits that the reader accepts, so that no limit need be known here.
 */
export function extremeJson(
  document: unknown,
  side: 'large' | 'small',
  accepts: (json: unknown) => boolean,
): unknown {
  const json = structuredClone(document)
  for (const [holder, key] of leavesOf(json)) {
    const before = holder[key]
    const limits = side === 'large' ? LARGE : SMALL
    const found = limits.find((limit) => {
      holder[key] = limit
      return accepts(json)
    })
    holder[key] = found ?? before
  }
  return json
}
