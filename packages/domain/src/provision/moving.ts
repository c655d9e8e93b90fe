import type { Count, MoneyFormula, Product, Rate } from '../facts/formula.ts'
import type { Use } from '../facts/household-facts.ts'
import { extreme, measured, product, sum, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { fen, maxFen, timesFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedMoving } from '../rulebook/pinned.ts'

/** Recognised area by use, 0.01 m². */
export type UseAreas = Readonly<Record<Use, number>>

function oneUse(area: number, rate: Rate): Product {
  return product(mulDivHalfUp(rate.fen, area, 100), [measured('use-area', area), rate])
}

function allUses(areas: UseAreas, rates: PinnedMoving['rate']): MoneyFormula {
  const { RES, COM, OFFICE, FACTORY } = areas
  if (COM + OFFICE + FACTORY === 0) return oneUse(RES, rates.RES)
  const parts: Product[] = []
  if (RES > 0) parts.push(oneUse(RES, rates.RES))
  if (COM > 0) parts.push(oneUse(COM, rates.COM))
  if (OFFICE > 0) parts.push(oneUse(OFFICE, rates.OFFICE))
  if (FACTORY > 0) parts.push(oneUse(FACTORY, rates.FACTORY))
  const [only] = parts
  if (parts.length === 1 && only) return only
  let total = 0
  for (const part of parts) total += part.fen
  return sum(fen(total), parts)
}

function perMove(areas: UseAreas, moving: PinnedMoving): MoneyFormula {
  const byArea = allUses(areas, moving.rate)
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
  const amountFen = timesFen(once.fen, times.value)
  if (amountFen === 0) return null
  return {
    code: 'C01',
    provision: 'moving',
    subject: NO_SUBJECT,
    formula: product(amountFen, [once, times]),
    amountFen,
  }
}
