import { BLOCK_CODES, type BlockCode } from '../../facts/block-code.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { SettlementSheet } from '../../facts/settlement-sheet.ts'
import { fen } from '../../money/fen.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'
import { computeSheet, type SheetOutcome } from './compute.ts'
import { EqualityGroups } from './equality-groups.ts'
import { LineSums } from './line-sums.ts'
import { MostAffected } from './most-affected.ts'
import { NetChanges } from './net-changes.ts'
import { pricedFacts } from './priced-facts.ts'
import type {
  BlockDifference,
  GroupDifference,
  ProgrammeDifference,
} from './programme-difference.ts'

/** A household of the programme. */
export interface ProgrammeHousehold {
  readonly id: string
  readonly zone: string
  /** A signed sheet holds it to the old rulebook. */
  readonly bound: boolean
  readonly facts: HouseholdFacts
}

export interface SimulationOptions {
  /** How many of the most affected households are named; 20 when left out. */
  readonly mostAffected?: number
}

type Tally<T> = { -readonly [K in keyof T]: T[K] extends number ? number : T[K] }

/**
 * What changing from one rulebook to another does to a programme, household by household: a million of them pass
 * through without being kept. Each is settled under both; who is settled under one alone is counted by the code of
 * the block and is in no other figure, and who is settled under neither is only counted.
 *
 * @law measures settlement
 */
export class ProgrammeFold {
  private readonly before: PinnedRulebook
  private readonly after: PinnedRulebook
  private households = 0
  private readonly all: Tally<GroupDifference> = newGroup('')
  private readonly zones = new Map<string, Tally<GroupDifference>>()
  private gained = 0
  private lost = 0
  private unbound = 0
  private readonly lines = new LineSums()
  private readonly changes = new NetChanges()
  private readonly equality = new EqualityGroups()
  private readonly blocks = new Map<BlockCode, Tally<BlockDifference>>()
  private readonly affected: MostAffected

  constructor(before: PinnedRulebook, after: PinnedRulebook, options: SimulationOptions = {}) {
    this.before = before
    this.after = after
    this.affected = new MostAffected(options.mostAffected ?? 20)
  }

  add(household: ProgrammeHousehold): void {
    this.households++
    const before = computeSheet(household.facts, this.before)
    const after = computeSheet(household.facts, this.after)
    if (before.ok && after.ok) this.compare(household, before.value, after.value)
    else this.block(before, after)
  }

  private block(before: SheetOutcome, after: SheetOutcome): void {
    if (before.ok === after.ok) return
    if (!before.ok) this.blocked(before.refusal.code).before++
    if (!after.ok) this.blocked(after.refusal.code).after++
  }

  private blocked(code: BlockCode): Tally<BlockDifference> {
    const known = this.blocks.get(code)
    if (known !== undefined) return known
    const made = { code, before: 0, after: 0 }
    this.blocks.set(code, made)
    return made
  }

  private zoneOf(zone: string): Tally<GroupDifference> {
    const known = this.zones.get(zone)
    if (known !== undefined) return known
    const made = newGroup(zone)
    this.zones.set(zone, made)
    return made
  }

  private compare(
    { id, zone, bound, facts }: ProgrammeHousehold,
    before: SettlementSheet,
    after: SettlementSheet,
  ): void {
    const [beforeFen, afterFen] = [before.netFen, after.netFen]
    const delta = afterFen - beforeFen
    count(this.all, beforeFen, afterFen)
    count(this.zoneOf(zone), beforeFen, afterFen)
    if (delta > 0) this.gained += delta
    else this.lost -= delta
    if (!bound) this.unbound += delta
    this.lines.add(before, after)
    this.changes.add(delta)
    this.affected.add({ id, zone, bound, beforeFen, afterFen })
    if (delta !== 0) this.equality.add(this.textOf(facts), { id, bound, beforeFen, afterFen })
  }

  /** Equal under both rulebooks, so that different money can come from the change alone. */
  private textOf(facts: HouseholdFacts): string {
    const old = JSON.stringify(pricedFacts(facts, this.before))
    const other = JSON.stringify(pricedFacts(facts, this.after))
    return old === other ? old : old + other
  }

  finish(): ProgrammeDifference {
    const { all } = this
    const [beforeFen, afterFen] = [fen(all.beforeFen), fen(all.afterFen)]
    const changes = this.changes.sorted()
    return {
      before: this.before.pin,
      after: this.after.pin,
      households: this.households,
      compared: all.households,
      budget: {
        beforeFen,
        afterFen,
        deltaFen: fen(afterFen - beforeFen),
        unboundDeltaFen: fen(this.unbound),
      },
      winners: { households: all.winners, gainFen: fen(this.gained) },
      losers: { households: all.losers, lossFen: fen(this.lost) },
      unchanged: all.households - all.winners - all.losers,
      blocks: BLOCK_CODES.flatMap((code) => this.blocks.get(code) ?? []),
      lines: this.lines.list(),
      zones: [...this.zones.values()]
        .sort((a, b) => (a.zone < b.zone ? -1 : 1))
        .map((zone) => ({ ...zone, beforeFen: fen(zone.beforeFen), afterFen: fen(zone.afterFen) })),
      quantiles: changes.quantiles(),
      bins: changes.bins(),
      equality: this.equality.finish(),
      mostAffected: this.affected.list(),
    }
  }
}

function newGroup(zone: string): Tally<GroupDifference> {
  return { zone, households: 0, winners: 0, losers: 0, beforeFen: 0, afterFen: 0 }
}

function count(group: Tally<GroupDifference>, beforeFen: number, afterFen: number): void {
  group.households++
  if (afterFen > beforeFen) group.winners++
  else if (afterFen < beforeFen) group.losers++
  group.beforeFen += beforeFen
  group.afterFen += afterFen
}
