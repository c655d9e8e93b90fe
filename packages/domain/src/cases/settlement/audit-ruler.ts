import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { SettlementSheet, SheetLine } from '../../facts/settlement-sheet.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { digestOf } from '../../kernel/digest.ts'
import type { Fen } from '../../money/fen.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'
import { computeSheet } from './compute.ts'
import { pricedDigest } from './priced-facts.ts'
import { publicFacts } from './public-facts.ts'
import type { AuditedSheet, RulerAudit, RulerFinding } from './ruler-audit.ts'

/** Figures that are kept beside the digest, each where it is read from. */
export interface KeptFigures {
  readonly lines: readonly SheetLine[]
  readonly compensationFen: number
  readonly swapPriceFen: number
  /** Of the sheet that anybody may see. */
  readonly publicNetFen: number
  readonly publicSha256: string
}

/** A kept sheet with what it was computed from. */
export interface KeptSheet extends AuditedSheet {
  readonly facts: HouseholdFacts
  /** Of the sheet as it was kept. */
  readonly sheetSha256: string
  /** Where the sheet is kept in parts: each of them must come out, too. */
  readonly figures?: KeptFigures
}

/** Sheets named for each amount of a group that disagrees. */
const NAMED_PER_AMOUNT = 5

/** Sheets under one rulebook with equal priced facts: for each net, the first few. */
interface Group {
  readonly factsSha256: string
  readonly byNet: Map<Fen, AuditedSheet[]>
  shared: boolean
}

function named({ sheetId, householdCode, rulebookId, netFen }: KeptSheet): AuditedSheet {
  return { sheetId, householdCode, rulebookId, netFen }
}

/** What does not agree between a kept sheet and its rulebook, `null` when it comes out to the byte. */
function notReproduced(sheet: KeptSheet, rulebook: PinnedRulebook): RulerFinding | null {
  const outcome = computeSheet(sheet.facts, rulebook)
  if (!outcome.ok) return { kind: 'not-reproduced', sheet: named(sheet), recomputedFen: null }
  const { netFen } = outcome.value
  const same =
    netFen === sheet.netFen &&
    digestOf(outcome.value) === sheet.sheetSha256 &&
    partsComeOut(sheet, outcome.value, rulebook)
  return same ? null : { kind: 'not-reproduced', sheet: named(sheet), recomputedFen: netFen }
}

function partsComeOut(
  { facts, figures }: KeptSheet,
  settled: SettlementSheet,
  rulebook: PinnedRulebook,
): boolean {
  if (figures === undefined) return true
  return figuresComeOut(figures, settled) && publicComesOut(figures, facts, rulebook)
}

function figuresComeOut(figures: KeptFigures, sheet: SettlementSheet): boolean {
  const { compensationFen, swapPriceFen, lines } = sheet
  if (figures.compensationFen !== compensationFen) return false
  if (figures.swapPriceFen !== swapPriceFen) return false
  return canonicalJson(figures.lines) === canonicalJson(lines)
}

function publicComesOut(
  { publicNetFen, publicSha256 }: KeptFigures,
  facts: HouseholdFacts,
  rulebook: PinnedRulebook,
): boolean {
  const open = computeSheet(publicFacts(facts), rulebook)
  return open.ok && open.value.netFen === publicNetFen && digestOf(open.value) === publicSha256
}

/**
 * The one-ruler audit, sheet by sheet: every kept sheet is computed again from its facts and the rulebook it is
 * pinned to and must come out to the byte; and sheets with equal priced facts under one rulebook must have equal
 * money, whoever the households are. Keeps of each group its digest and the first few sheets of each amount.
 *
 * @law measures settlement
 */
export class RulerFold {
  private sheets = 0
  private shared = 0
  private readonly groups = new Map<string, Group>()
  private readonly findings: RulerFinding[] = []

  /** @param rulebook the version whose hash the sheet states; `null` when no version has it */
  add(sheet: KeptSheet, rulebook: PinnedRulebook | null): void {
    this.sheets++
    if (rulebook === null) {
      this.findings.push({ kind: 'rulebook-not-pinned', sheet: named(sheet) })
      return
    }
    const finding = notReproduced(sheet, rulebook)
    if (finding !== null) this.findings.push(finding)
    this.group(sheet, rulebook)
  }

  private group(sheet: KeptSheet, rulebook: PinnedRulebook): void {
    const factsSha256 = pricedDigest(sheet.facts, rulebook)
    const key = `${rulebook.pin.sha256} ${factsSha256}`
    const group = this.groups.get(key)
    if (group === undefined) {
      const byNet = new Map([[sheet.netFen, [named(sheet)]]])
      this.groups.set(key, { factsSha256, byNet, shared: false })
      return
    }
    if (!group.shared) this.shared++
    group.shared = true
    const same = group.byNet.get(sheet.netFen)
    if (same === undefined) group.byNet.set(sheet.netFen, [named(sheet)])
    else if (same.length < NAMED_PER_AMOUNT) same.push(named(sheet))
  }

  finish(): RulerAudit {
    const unequal: RulerFinding[] = []
    for (const { factsSha256, byNet } of this.groups.values()) {
      if (byNet.size === 1) continue
      const sheets = [...byNet.values()].flat()
      unequal.push({ kind: 'equal-facts-different-money', factsSha256, sheets })
    }
    return {
      sheets: this.sheets,
      groups: this.groups.size,
      shared: this.shared,
      findings: [...this.findings, ...unequal],
    }
  }
}
