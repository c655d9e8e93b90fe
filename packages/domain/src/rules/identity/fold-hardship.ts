import { rate } from '../../facts/nodes.ts'
import type { SheetLine } from '../../facts/settlement-sheet.ts'

/**
 * The lines as they are shown to who must not learn why a household is helped: the subsidy keeps its amount and
 * loses what it is made of.
 */
export function foldHardship(lines: readonly SheetLine[]): readonly SheetLine[] {
  return lines.map((line) => {
    if (line.code !== 'D05') return line
    return { ...line, formula: rate(line.amountFen, 'once', 'hardship') }
  })
}
