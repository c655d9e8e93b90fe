import type { HouseholdFacts } from '../../src/facts/household-facts.ts'
import { most, rhu } from './arithmetic.ts'
import type { Book } from './book.ts'

interface Interval {
  readonly from: bigint
  /** Without end in the last interval. */
  readonly to: bigint | null
  readonly price: bigint
}

/** Prices laid out along the square metres chosen, from the first on. */
function intervals(facts: HouseholdFacts, residential: bigint, book: Book): Interval[] {
  const place = facts.units?.[0]?.location ?? 'INPLACE'
  const entitled = rhu(residential * book.int('exchange', 'ratioBp', place), 10_000n)
  const base = book.int('exchange', 'basePrice')
  const floor = book.int('guarantee', 'area')
  const laid: Interval[] = [{ from: 0n, to: entitled, price: base }]
  let reached = entitled
  if (facts.onlyHome === true && residential > 0n && residential < floor && entitled < floor) {
    const free = book.read('guarantee', 'freeFor') as string[]
    const poor = (facts.hardship?.household ?? []).some((category) => free.includes(category))
    const half = rhu(base * book.int('guarantee', 'exchangeRateBp'), 10_000n)
    laid.push({ from: entitled, to: floor, price: poor ? 0n : half })
    reached = floor
  }
  let from = reached
  for (const row of book.entries('exchange', 'overTiers')) {
    const upTo = book.read('exchange', 'overTiers', row, 'upTo') as number | null
    const to = upTo === null ? null : reached + BigInt(upTo)
    laid.push({ from, to, price: book.int('exchange', 'overTiers', row, 'price') })
    from = to ?? from
  }
  return laid
}

/** S01: what the chosen homes cost, a positive amount for every part of a home with one price. */
export function swapParts(facts: HouseholdFacts, residential: bigint, book: Book): bigint[] {
  const laid = intervals(facts, residential, book)
  const parts: bigint[] = []
  let start = 0n
  for (const unit of facts.units ?? []) {
    const end = start + BigInt(unit.area)
    const name = String(unit.floor)
    const adjusted =
      10_000n +
      (book.lists(name, 'exchange', 'floorAdjBp') ? book.int('exchange', 'floorAdjBp', name) : 0n)
    for (const { from, to, price } of laid) {
      const length = (to === null || to > end ? end : to) - most(from, start)
      if (length > 0n) parts.push(rhu(length * price * adjusted, 1_000_000n))
    }
    start = end
  }
  return parts
}
