import { TextIndex } from '../../kernel/text-index.ts'
import { fen } from '../../money/fen.ts'
import type { EqualityBreaks } from './programme-difference.ts'

/** A household with what it is owed under the rulebook that binds it and under the other one, fen. */
export interface ComparedHousehold {
  readonly id: string
  /** A signed sheet holds it to the old rulebook. */
  readonly bound: boolean
  readonly beforeFen: number
  readonly afterFen: number
}

/** Groups that are shown as examples, households of each, and groups among which they are looked for. */
const EXAMPLES = 10
const EXAMPLE_IDS = 6
const REMEMBERED = 100_000

/** Numbers by group: two counts and two amounts, twenty-four bytes. */
class GroupFigures {
  bound = new Int32Array(1024)
  open = new Int32Array(1024)
  before = new Float64Array(1024)
  after = new Float64Array(1024)

  /** Makes room for groups up to this one. */
  reach(group: number): void {
    if (group < this.bound.length) return
    const { bound, open, before, after } = this
    const size = bound.length * 2
    this.bound = new Int32Array(size)
    this.open = new Int32Array(size)
    this.before = new Float64Array(size)
    this.after = new Float64Array(size)
    this.bound.set(bound)
    this.open.set(open)
    this.before.set(before)
    this.after.set(after)
  }

  /** Whether bound and unbound households of the group get different money. */
  isBroken(group: number): boolean {
    const mixed = (this.bound[group] ?? 0) > 0 && (this.open[group] ?? 0) > 0
    return mixed && this.before[group] !== this.after[group]
  }

  householdsOf(group: number): number {
    return (this.bound[group] ?? 0) + (this.open[group] ?? 0)
  }
}

/**
 * Households to which the two rulebooks give different money, grouped by equal priced facts, some of them bound to
 * the old rulebook and some not. A group keeps no facts. Breaks are counted in all groups; examples come from the
 * first hundred thousand, which keep the id of their first household.
 */
export class EqualityGroups {
  private readonly index = new TextIndex()
  private readonly figures = new GroupFigures()
  private readonly firstIds: string[] = []
  private readonly examples = new Map<number, string[]>()
  private better = 0
  private betterFen = 0

  /** @param facts the priced facts as one text, under both rulebooks */
  add(facts: string, household: ComparedHousehold): void {
    const { id, bound, beforeFen, afterFen } = household
    const { figures } = this
    const group = this.index.of(facts)
    if (figures.householdsOf(group) === 0) {
      figures.reach(group)
      figures.before[group] = beforeFen
      figures.after[group] = afterFen
      if (group < REMEMBERED) this.firstIds.push(id)
    }
    const counts = bound ? figures.bound : figures.open
    counts[group] = (counts[group] ?? 0) + 1
    this.show(group, id)
    if (!bound || afterFen <= beforeFen) return
    this.better++
    this.betterFen += afterFen - beforeFen
  }

  /** Keeps the household as an example when its group is one of the first that break. */
  private show(group: number, id: string): void {
    const first = this.firstIds[group]
    const ids = this.examples.get(group)
    if (ids !== undefined) {
      if (ids.length < EXAMPLE_IDS) ids.push(id)
    } else if (
      first !== undefined &&
      this.examples.size < EXAMPLES &&
      this.figures.isBroken(group)
    ) {
      this.examples.set(group, [first, id])
    }
  }

  finish(): EqualityBreaks {
    let groups = 0
    let households = 0
    for (let group = 0; group < this.index.count; group++) {
      if (!this.figures.isBroken(group)) continue
      groups++
      households += this.figures.householdsOf(group)
    }
    return {
      groups,
      households,
      boundBetterUnderNew: this.better,
      boundBetterUnderNewFen: fen(this.betterFen),
      examples: [...this.examples.values()].map((ids) => [...ids]),
    }
  }
}
