import { assert } from '../kernel/assert.ts'
import { addDays, isoDate, type IsoDate } from '../kernel/iso-date.ts'

/** A published version, as far as one follows another. */
export interface LinedVersion {
  readonly id: string
  /** The first day on which something may be signed under it. */
  readonly effectiveFrom: string
  /** The version in whose place it came; `null` for the first of its line. */
  readonly supersedes: string | null
}

/** The version and those that came in its place one after the other, in that order. */
export function successionOf<V extends LinedVersion>(
  versions: readonly V[],
  id: string,
): readonly V[] {
  const first = versions.find((version) => version.id === id)
  assert(first !== undefined, 'version-line: no such version')
  const line = [first]
  for (let last = first; line.length <= versions.length;) {
    const next = versions.find(({ supersedes }) => supersedes === last.id)
    if (next === undefined) return line
    line.push(next)
    last = next
  }
  assert(false, 'version-line: versions that follow each other in a circle')
}

/** The whole line a version stands in: those before it, itself, and those after it. */
export function lineOf<V extends LinedVersion>(versions: readonly V[], id: string): readonly V[] {
  let first = versions.find((version) => version.id === id)
  for (let steps = 0; first !== undefined && first.supersedes !== null; steps += 1) {
    assert(steps < versions.length, 'version-line: versions that follow each other in a circle')
    const { supersedes } = first
    first = versions.find((version) => version.id === supersedes)
  }
  assert(first !== undefined, 'version-line: a version follows one that is not there')
  return successionOf(versions, first.id)
}

/** A version and those it came in the place of: whoever was announced under one of them may come to use it. */
export function versionsUpTo<V extends LinedVersion>(
  versions: readonly V[],
  id: string,
): readonly V[] {
  const line = lineOf(versions, id)
  return line.slice(0, line.findIndex((version) => version.id === id) + 1)
}

/**
 * The version under which something is signed on a day, for whoever was announced under `id`: the last of its
 * succession that is in force by then, or `id` itself before any other is. What was signed stays with the
 * version it was signed under; that one is pinned, not looked up.
 */
export function inForceOn<V extends LinedVersion>(
  versions: readonly V[],
  id: string,
  day: IsoDate,
): V {
  const succession = successionOf(versions, id)
  const found = succession.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? succession[0]
  assert(found !== undefined, 'version-line: an empty succession')
  return found
}

/**
 * The last day on which a version is in force, or `null` while it has no end. It ends the day before the next one
 * begins, or on `ownEnd`, the last day its text names, if that is earlier; before its first day when the next one
 * took over at once.
 */
export function lastDayOf<V extends LinedVersion>(
  versions: readonly V[],
  id: string,
  ownEnd: IsoDate | null,
): IsoDate | null {
  const [, ...later] = successionOf(versions, id)
  const followed = later.map(({ effectiveFrom }) => addDays(isoDate(effectiveFrom), -1))
  const [first] = (ownEnd === null ? followed : [...followed, ownEnd]).sort()
  return first ?? null
}
