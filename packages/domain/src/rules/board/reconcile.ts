import type { Fen } from '../../money/fen.ts'
import { addFen, fen, subtractFen } from '../../money/fen.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { BoardTotals } from './totals.ts'

export interface BoardDifference {
  readonly boardFen: Fen
  readonly ledgerFen: Fen
  readonly differenceFen: Fen
}

/**
 * Before a board is posted: its column plus the line for private facts must be what the ledger says.
 *
 * @returns the agreed amount, or both amounts and their difference
 */
export function reconcileBoard(
  totals: BoardTotals,
  column: string,
  ledger: { readonly ledgerFen: Fen; readonly hardshipFen: Fen },
): Result<Fen, BoardDifference> {
  const boardFen = addFen(fen(totals.sums[column] ?? 0), ledger.hardshipFen)
  if (boardFen === ledger.ledgerFen) return ok(boardFen)
  const differenceFen = subtractFen(ledger.ledgerFen, boardFen)
  return refuse({ boardFen, ledgerFen: ledger.ledgerFen, differenceFen })
}
