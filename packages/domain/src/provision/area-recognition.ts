import type { BlockCode } from '../facts/block-code.ts'
import type { RegisteredSegment } from '../facts/household-facts.ts'

/**
 * The area a registered segment is paid for: the certificate's, as long as the survey agrees with it.
 * `toleranceBp` of the certificate is inclusive. A larger excess must be recognised as segments of its own
 * (`excessArea`, 0.01 m²); a larger shortfall must be measured again.
 *
 * @law decree-590 art. 24
 * @law measures area-recognition
 */
export function recognisedArea(
  segment: RegisteredSegment,
  excessArea: number,
  toleranceBp: number,
): number | BlockCode {
  const difference = segment.measured - segment.certified
  if (Math.abs(difference) * 10_000 <= toleranceBp * segment.certified) return segment.certified
  if (difference < 0) return 'AREA_SHORT_NEEDS_REMEASURE'
  return excessArea === difference ? segment.certified : 'AREA_EXCESS_NEEDS_RECOGNITION'
}
