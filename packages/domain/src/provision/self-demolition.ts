import type { IllegalSegment } from '../facts/household-facts.ts'
import { measured, product } from '../facts/nodes.ts'
import type { SegmentSubject, SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedRulebook } from '../rulebook/pinned.ts'

/**
 * A05: an illegal building earns no compensation; aid is paid when the household took it down itself
 * by the last day of the signing window, that day included.
 *
 * @law decree-590 art. 24
 * @law measures self-demolition
 */
export function selfDemolition(
  subject: SegmentSubject,
  segment: IllegalSegment,
  rulebook: PinnedRulebook,
): SheetLine | null {
  const { selfDemolishedOn } = segment
  if (!selfDemolishedOn || selfDemolishedOn > rulebook.windowLastDate) return null
  const aid = rulebook.selfDemolitionAid
  const amountFen = mulDivHalfUp(aid.fen, segment.area, 100)
  if (amountFen === 0) return null
  return {
    code: 'A05',
    provision: 'self-demolition',
    subject,
    formula: product(amountFen, [measured('segment-area', segment.area), aid]),
    amountFen,
  }
}
