import { isoDate } from '@yichi/domain/kernel/iso-date'
import { fen, ZERO_FEN } from '@yichi/domain/money/fen'
import { maskName } from '@yichi/domain/rules/board/mask'
import type { PaymentRow } from '@yichi/domain/rules/board/row'
import type { AgreementFact, InstalmentFact } from '../../store/posting/facts-reader.ts'
import type { Unnumbered } from './fresh-row.ts'

/** An instalment for board 3, its amount from public facts. Fen. */
export function paymentRow(
  fact: AgreementFact,
  instalment: InstalmentFact,
): Unnumbered<PaymentRow> {
  const amount = publicAmount(fact, instalment)
  const isPaid = instalment.status === 'paid'
  const due = amount > 0 ? fen(amount) : ZERO_FEN
  return {
    householdCode: fact.householdCode,
    maskedName: maskName(fact.ownerName),
    instalment: instalment.no,
    dueFen: due,
    paidFen: isPaid ? due : ZERO_FEN,
    paidOn: instalment.paidOn === null ? null : isoDate(instalment.paidOn),
    status: isPaid ? 'paid' : instalment.status === 'returned' ? 'returned' : 'processing',
    collectFen: amount < 0 ? fen(-amount) : ZERO_FEN,
  }
}

/**
 * What the instalment would be without private facts: at signing the public net of the sheet signed on, after the
 * handover what the final sheet adds to it. Which of them it is, its occasion says and not its number: where nothing
 * was due at signing the reward is the first instalment. Negative when the household pays.
 */
function publicAmount({ sheet, finalSheet }: AgreementFact, instalment: InstalmentFact): number {
  if (instalment.dueEvent === 'signing') return sheet.publicNetFen
  if (finalSheet !== null) return finalSheet.publicNetFen - sheet.publicNetFen
  return instalment.direction === 'PAY' ? instalment.amountFen : -instalment.amountFen
}
