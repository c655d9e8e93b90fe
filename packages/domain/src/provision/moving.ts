import type { Count, MoneyFormula, Product } from '../facts/formula.ts'
import { USES, type Use } from '../facts/household-facts.ts'
import { extreme, measured, product, sum } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { fen, maxFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedMoving } from '../rulebook/pinned.ts'

/** Recognised area by use, 0.01 m². */
export type UseAreas = Readonly<Record<Use, number>>

function perMove(areas: UseAreas, moving: PinnedMoving): MoneyFormula {
  const parts: Product[] = []
  let total = 0
  for (const use of USES) {
    const area = areas[use]
    if (area === 0) continue
    const rate = moving.rate[use]
    const part = mulDivHalfUp(rate.fen, area, 100)
    total += part
    parts.push(product(part, [measured('use-area', area), rate]))
  }
  const [only] = parts
  const byArea = parts.length === 1 && only ? only : sum(fen(total), parts)
  if (areas.RES === 0) return byArea
  return extreme('max', maxFen(byArea.fen, moving.minimum.fen), [byArea, moving.minimum])
}

/**
 * C01: area of each use × its rate, with a minimum per move where people live, × the number of moves.
 * A home that is still to be built means moving twice. Whoever the government moves is not paid for it.
 *
 * @law decree-590 art. 17(1)2, 22
 * @law measures moving
 */
export function moving(areas: UseAreas, times: Count, rates: PinnedMoving): SheetLine | null {
  const once = perMove(areas, rates)
  const amountFen = mulDivHalfUp(once.fen, times.value, 1)
  if (amountFen === 0) return null
  return {
    code: 'C01',
    provision: 'moving',
    subject: { kind: 'none' },
    formula: product(amountFen, [once, times]),
    amountFen,
  }
}
