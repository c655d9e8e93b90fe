import type { TransitionFacts } from '../../src/facts/transition-facts.ts'
import type { VoucherFacts } from '../../src/facts/voucher-facts.ts'
import { least, plain, rhu, total } from './arithmetic.ts'
import type { ReferenceBlock } from './answer.ts'
import type { Book } from './book.ts'
import { monthsLater, monthsStarted } from './calendar.ts'

/** What the wait for a new home comes to once it was delivered. */
export function referenceTransition(facts: TransitionFacts, book: Book): object {
  const { handoverDate, deliveryDate } = facts
  if (deliveryDate < handoverDate) {
    return { blocked: ['DELIVERY_BEFORE_HANDOVER'] } satisfies ReferenceBlock
  }
  const self = facts.mode === 'SELF'
  const monthly = BigInt(facts.monthlyFen)
  const planned = BigInt(facts.plannedMonths)
  const waited = monthsStarted(handoverDate, deliveryDate)
  const regular = least(waited, planned)
  const overdue = waited - regular
  const factor = book.int('transition', self ? 'overdueFactor' : 'overdueFactorTurnover')
  const parts = {
    regular: self ? monthly * regular : 0n,
    overdue: monthly * overdue * factor,
    fitOut: self ? monthly * book.int('transition', 'fitOutMonths') : 0n,
  }
  return {
    plannedEnd: monthsLater(handoverDate, planned),
    regularMonths: plain(regular),
    overdueMonths: plain(overdue),
    partsFen: {
      regular: plain(parts.regular),
      overdue: plain(parts.overdue),
      fitOut: plain(parts.fitOut),
    },
    entitlementFen: plain(total(Object.values(parts))),
  }
}

/** What a housing voucher comes to. */
export function referenceVoucher(facts: VoucherFacts, book: Book): object {
  const { issuedOn } = facts
  const tiers = book.entries('voucher', 'tiers').map((row) => ({
    last: monthsLater(issuedOn, book.int('voucher', 'tiers', row, 'months')),
    bp: book.int('voucher', 'tiers', row, 'bonusBp'),
  }))
  const expiresOn = tiers.at(-1)?.last ?? issuedOn
  const used = total(facts.uses.map((use) => BigInt(use.amountFen)))
  const reasons: readonly (readonly [boolean, string])[] = [
    [facts.uses.some((use) => use.date < issuedOn), 'VOUCHER_USED_BEFORE_ISSUE'],
    [facts.uses.some((use) => use.date > expiresOn), 'VOUCHER_EXPIRED'],
    [used > BigInt(facts.faceFen), 'VOUCHER_OVERDRAWN'],
  ]
  const blocked = reasons.filter(([holds]) => holds).map(([, code]) => code)
  if (blocked.length > 0) return { blocked } satisfies ReferenceBlock
  const uses = facts.uses.map(({ date, amountFen }) => {
    const bp = tiers.find((tier) => date <= tier.last)?.bp ?? 0n
    const bonusFen = plain(rhu(BigInt(amountFen) * bp, 10_000n))
    return { date, amountFen, bonusBp: plain(bp), bonusFen }
  })
  return {
    uses,
    bonusTotalFen: plain(total(uses.map((use) => BigInt(use.bonusFen)))),
    leftoverCashFen: plain(BigInt(facts.faceFen) - used),
    expiresOn,
  }
}
