import { measured, product } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedAttachment } from '../rulebook/pinned.ts'

/**
 * B02, one line an item: quantity (0.01 of its unit) × listed price.
 *
 * @law decree-590 art. 17(1)1
 * @law measures attachments
 */
export function attachment(quantity: number, item: PinnedAttachment): SheetLine | null {
  const amountFen = mulDivHalfUp(item.rate.fen, quantity, 100)
  if (amountFen === 0) return null
  return {
    code: 'B02',
    provision: 'attachments',
    subject: item.subject,
    formula: product(amountFen, [measured('quantity', quantity, item.unit), item.rate]),
    amountFen,
  }
}
