import type { AffectedHousehold } from './programme-difference.ts'

function sizeOf({ beforeFen, afterFen }: AffectedHousehold): number {
  return Math.abs(afterFen - beforeFen)
}

/** Larger changes first; equal ones by id, so that the order of reading makes no difference. */
function isBefore(a: AffectedHousehold, b: AffectedHousehold): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return one === other ? a.id < b.id : one > other
}

/** The households with the largest changes, and no more of them than asked for. */
export class MostAffected {
  private readonly most: number
  private readonly found: AffectedHousehold[] = []

  constructor(most: number) {
    this.most = most
  }

  add(household: AffectedHousehold): void {
    if (sizeOf(household) === 0 || this.most === 0) return
    const last = this.found.at(-1)
    const full = this.found.length === this.most
    if (full && last !== undefined && !isBefore(household, last)) return
    if (full) this.found.pop()
    const place = this.found.findIndex((other) => isBefore(household, other))
    this.found.splice(place === -1 ? this.found.length : place, 0, household)
  }

  list(): readonly AffectedHousehold[] {
    return [...this.found]
  }
}
