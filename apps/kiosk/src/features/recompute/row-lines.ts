import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { PostedRow } from './posted-row.ts'
import type { RecomputedRow } from './recompute-row.ts'

const REWARDS = new Set(['D01', 'D02', 'D03', 'D04'])

/**
 * The lines a row comes from: of the sheet as signed for an agreement and a first instalment, of the final
 * one for a later instalment, and of the rewards alone on their board.
 */
export function rowLines({ board, cells }: PostedRow, result: RecomputedRow): readonly SheetLine[] {
  const first = board === 3 && cells['instalment'] === 1
  const sheet = (first ? (result.signed ?? result.settled) : result.settled)?.sheet
  if (sheet === undefined) return []
  return board === 4 ? sheet.lines.filter(({ code }) => REWARDS.has(code)) : sheet.lines
}
