import { parametersOf } from '@yichi/domain/rulebook/parameters'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { ParameterValue } from '@yichi/domain/rulebook/section'

/** A version of the line, the earliest first. */
export interface LineVersion {
  readonly id: string
  readonly version: string
  readonly effectiveFrom: string
  readonly rulebook: Rulebook
}

/** From when a parameter had a value, and by which version. */
export interface HistoryEntry {
  readonly versionId: string
  readonly version: string
  readonly from: string
  /** `undefined` where the version has no such place. */
  readonly value: ParameterValue | undefined
}

/**
 * How each parameter came to what it is, by its path: an entry wherever it changed, the earliest first.
 * A parameter that never changed has one entry.
 */
export function parameterHistory(
  line: readonly LineVersion[],
): ReadonlyMap<string, readonly HistoryEntry[]> {
  const values = line.map(({ rulebook }) => {
    return new Map(parametersOf(rulebook).map(({ path, value }) => [path, value]))
  })
  const paths = new Set(values.flatMap((one) => [...one.keys()]))
  const history = new Map<string, readonly HistoryEntry[]>()
  for (const path of paths) {
    const entries: HistoryEntry[] = []
    for (const [index, { id, version, effectiveFrom }] of line.entries()) {
      const value = values[index]?.get(path)
      const last = entries.at(-1)
      const isFirst = last === undefined
      if (isFirst ? value !== undefined : last.value !== value) {
        entries.push({ versionId: id, version, from: effectiveFrom, value })
      }
    }
    history.set(path, entries)
  }
  return history
}
