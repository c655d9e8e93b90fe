import type { KioskPublicSheet, KioskRecomputeView } from '@yichi/api/view/kiosk'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { parseFacts } from '@yichi/domain/cases/settlement/parse-facts'
import type { Blocked } from '@yichi/domain/facts/block-code'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { digestOf } from '@yichi/domain/kernel/digest'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { ReadRulebook } from '../../ruler/read-rulebook.ts'
import type { PostedRow, SettledHere } from './posted-row.ts'
import { rowChecks } from './row-checks.ts'
import type { CellCheck } from './row-checks.ts'

/** Something that is not as published. All of them are told. */
export type Mismatch =
  | { readonly kind: 'other-row' }
  | { readonly kind: 'rulebook-unreadable' }
  | { readonly kind: 'rulebook-hash'; readonly computed: string; readonly stated: string }
  | { readonly kind: 'facts-unreadable'; readonly path: string }
  | { readonly kind: 'blocked'; readonly blocked: Blocked }
  | { readonly kind: 'sheet-digest'; readonly computed: string; readonly kept: string }
  | { readonly kind: 'net'; readonly computedFen: number; readonly keptFen: number }
  | { readonly kind: 'cell'; readonly check: CellCheck }

export interface RecomputedRow {
  /** Of the rulebook's text, taken on this device. */
  readonly rulebookSha256: string
  /** What the row stands on; null when nothing could be settled. */
  readonly settled: SettledHere | null
  /** The sheet as signed, where the row is what the final one adds to it. */
  readonly signed: SettledHere | null
  /** Each figure of the row beside the one settled here. */
  readonly checks: readonly CellCheck[]
  /** Empty when everything is as published. */
  readonly mismatches: readonly Mismatch[]
}

function parsedFacts(text: string): HouseholdFacts | string {
  try {
    const read = parseFacts(JSON.parse(text), 'facts')
    return read.ok ? read.value : (read.refusal[0]?.path ?? 'facts')
  } catch {
    return 'facts'
  }
}

/** Settles one kept sheet again and notes what differs from what was kept. */
function settleAgain(
  kept: KioskPublicSheet,
  rulebook: PinnedRulebook,
  mismatches: Mismatch[],
): SettledHere | null {
  const facts = parsedFacts(kept.facts)
  if (typeof facts === 'string') {
    mismatches.push({ kind: 'facts-unreadable', path: facts })
    return null
  }
  const outcome = computeSheet(facts, rulebook)
  if (!outcome.ok) {
    mismatches.push({ kind: 'blocked', blocked: outcome.refusal })
    return null
  }
  const sheet = outcome.value
  const sha256 = digestOf(sheet)
  if (sha256 !== kept.publicSha256) {
    mismatches.push({ kind: 'sheet-digest', computed: sha256, kept: kept.publicSha256 })
  }
  if (sheet.netFen !== kept.publicNetFen) {
    mismatches.push({ kind: 'net', computedFen: sheet.netFen, keptFen: kept.publicNetFen })
  }
  return { facts, sheet, sha256 }
}

/**
 * Settles a posted row again on this device: hash of the rulebook, sheet from the public facts, every figure
 * of the row. Trusts nothing that came with the answer: each thing is compared, and what differs is named.
 */
export function recomputeRow(
  row: PostedRow,
  view: KioskRecomputeView,
  read: ReadRulebook,
): RecomputedRow {
  const mismatches: Mismatch[] = []
  if (view.householdCode !== row.householdCode || view.postingNumber !== row.postingNumber) {
    mismatches.push({ kind: 'other-row' })
  }
  const { rulebook, sha256: rulebookSha256, genuine } = read
  const stated = view.rulebook.sha256
  if (rulebook === null) {
    mismatches.push({ kind: 'rulebook-unreadable' })
    return { rulebookSha256, settled: null, signed: null, checks: [], mismatches }
  }
  if (!genuine || rulebookSha256 !== stated) {
    mismatches.push({ kind: 'rulebook-hash', computed: rulebookSha256, stated })
  }
  const settled = settleAgain(view, rulebook, mismatches)
  const signed = view.signed === null ? null : settleAgain(view.signed, rulebook, mismatches)
  const checks = settled === null ? [] : rowChecks(row, settled, signed)
  for (const check of checks) {
    if (check.posted !== check.computed) mismatches.push({ kind: 'cell', check })
  }
  return { rulebookSha256, settled, signed, checks, mismatches }
}
