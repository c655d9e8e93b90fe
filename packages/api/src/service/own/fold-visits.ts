import { shanghaiDay, instant } from '../../observe/clock.ts'
import type { VisitRecord } from '../../store/resident/visit-reader.ts'

/** The same person doing the same thing again and again on one day. */
export interface Fold {
  /** The newest of them. */
  readonly visit: VisitRecord
  readonly times: number
}

/** Folds neighbours in a list that is newest first. */
export function foldVisits(visits: readonly VisitRecord[]): Fold[] {
  const folds: { visit: VisitRecord; times: number }[] = []
  for (const visit of visits) {
    const last = folds.at(-1)
    if (last !== undefined && isSame(last.visit, visit)) last.times += 1
    else folds.push({ visit, times: 1 })
  }
  return folds
}

function isSame(one: VisitRecord, other: VisitRecord): boolean {
  return one.actorId === other.actorId && one.action === other.action && dayOf(one) === dayOf(other)
}

function dayOf({ at }: VisitRecord): string {
  return shanghaiDay(instant(at))
}
