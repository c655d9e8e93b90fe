import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import { foldHardship } from '@yichi/domain/rules/identity/fold-hardship'
import type { SheetRecord } from '../store/settlement/reader.ts'
import type { SheetPreview, SheetView } from '../view/settlement.ts'
import type { Settled } from './settle-facts.ts'
import type { Sights } from './sights.ts'

function directionOf(netFen: number): SheetView['direction'] {
  if (netFen === 0) return 'NIL'
  return netFen > 0 ? 'PAY' : 'COLLECT'
}

/** A stored sheet as the console shows it. A confirmed sheet with a handover date is the final one. */
export function sheetView(sheet: SheetRecord, lines: readonly SheetLine[]): SheetView {
  const { id, version, mode, dayNo, tier, rulebook, compensationFen, swapPriceFen, netFen } = sheet
  const { publicNetFen, sha256, computedByName, computedAt, facts } = sheet
  const handoverDate = facts.handoverDate ?? null
  const isFinal = sheet.status === 'confirmed' && handoverDate !== null
  return {
    id,
    version,
    status: isFinal ? 'final' : sheet.status,
    mode,
    dayNo,
    tier,
    signDate: facts.signDate,
    handoverDate,
    rulebook,
    lines,
    compensationFen,
    swapPriceFen,
    netFen,
    publicNetFen,
    direction: directionOf(netFen),
    sha256,
    computedByName,
    computedAt,
  }
}

/** The sheet without the reasons of a hardship subsidy, for whoever must not know them. */
export function guardedSheet(sheet: SheetView, sights: Sights): SheetView {
  if (sights.circumstances !== 'hidden') return sheet
  return { ...sheet, lines: foldHardship(sheet.lines) }
}

type SettledView = (SheetPreview & { readonly kind: 'sheet' })['sheet']

/** A sheet that was computed and not stored. */
export function settledView({ facts, sheet, sha256, publicNetFen }: Settled): SettledView {
  return {
    mode: facts.mode,
    dayNo: sheet.day,
    tier: sheet.tier,
    signDate: facts.signDate,
    handoverDate: facts.handoverDate ?? null,
    rulebook: sheet.rulebook,
    lines: sheet.lines,
    compensationFen: sheet.compensationFen,
    swapPriceFen: sheet.swapPriceFen,
    netFen: sheet.netFen,
    publicNetFen,
    direction: sheet.direction,
    sha256,
  }
}
