import type { Rate } from '../facts/formula.ts'
import type { Hardship } from '../facts/household-facts.ts'
import { extreme, sum, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { minFen, sumFen } from '../money/fen.ts'
import type { PinnedHardship } from '../rulebook/pinned.ts'

function best(categories: readonly string[], rates: ReadonlyMap<string, Rate>): Rate | null {
  let found: Rate | null = null
  for (const category of categories) {
    const rate = rates.get(category)
    if (rate && (found === null || rate.fen > found.fen)) found = rate
  }
  return found
}

/**
 * D05: the best category of the household, plus the best category of each person, up to the cap.
 * Private: no public figure contains this line.
 *
 * @law decree-590 art. 17(2), 18
 * @law measures hardship
 */
export function hardship(facts: Hardship, rates: PinnedHardship): SheetLine | null {
  const parts: Rate[] = []
  const household = best(facts.household, rates.household)
  if (household) parts.push(household)
  for (const person of facts.persons) {
    const rate = best(person, rates.person)
    if (rate) parts.push(rate)
  }
  const total = sumFen(parts.map((part) => part.fen))
  const amountFen = minFen(total, rates.cap.fen)
  if (amountFen === 0) return null
  return {
    code: 'D05',
    provision: 'hardship',
    subject: NO_SUBJECT,
    formula: extreme('min', amountFen, [sum(total, parts), rates.cap]),
    amountFen,
  }
}
