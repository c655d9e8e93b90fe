import { NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { subtractFen, type Fen } from '../money/fen.ts'

/**
 * R01: the difference between the rounded net and the sum of the other lines, so that the lines add up.
 *
 * @law appraisal-measures art. 15
 * @law measures rounding
 */
export function rounding(raw: Fen, net: Fen): SheetLine | null {
  if (raw === net) return null
  const amountFen = subtractFen(net, raw)
  return {
    code: 'R01',
    provision: 'rounding',
    subject: NO_SUBJECT,
    formula: { kind: 'rounding', fromFen: raw, toFen: net, fen: amountFen },
    amountFen,
  }
}
