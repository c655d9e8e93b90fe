import type { Segment } from '../../facts/household-facts.ts'
import { replacementCost } from '../../provision/newness.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'

/** What the buildings of a household decide. Areas in 0.01 m². */
export interface PricedSegments {
  /** One text for each segment that is paid for, in order of text. */
  readonly segments: readonly string[]
  readonly conforming: boolean
  readonly recognisedArea: number
  readonly residentialArea: number
  /** Recognised and used otherwise than for living. */
  readonly tradeArea: number
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** Structure and year decide what a square metre costs to build today, in fen. */
function costOf(segment: Segment, rulebook: PinnedRulebook): string {
  const structure = rulebook.structures.get(segment.structure)
  if (structure === undefined) return 'UNKNOWN_STRUCTURE'
  const cost = replacementCost(segment, structure, rulebook)
  return typeof cost === 'string' ? cost : String(cost.fen)
}

/**
 * The text of a segment, or `null` when nothing is paid for it. The certificate's area is the one that counts;
 * what was measured can only block. Use counts where land and moving are paid for.
 */
function textOf(segment: Segment, rulebook: PinnedRulebook): string | null {
  const { status } = segment
  switch (status) {
    case 'REGISTERED':
      if (segment.certified === 0) return null
      return `${status} ${segment.use} ${segment.certified} ${costOf(segment, rulebook)}`
    case 'UNREG_LEGAL':
      if (segment.area === 0) return null
      return `${status} ${segment.use} ${segment.area} ${costOf(segment, rulebook)}`
    case 'HIST':
      return segment.area === 0 ? null : `${status} ${segment.area} ${costOf(segment, rulebook)}`
    case 'TEMP_VALID': {
      const { area, remainingMonths: left, approvedMonths: all } = segment
      if (area === 0 || left === 0) return null
      const common = gcd(left, all)
      return `${status} ${area} ${costOf(segment, rulebook)} ${left / common}/${all / common}`
    }
    case 'ILLEGAL': {
      const { area, selfDemolishedOn: gone } = segment
      const inTime = gone && gone <= rulebook.windowLastDate
      return area === 0 || !inTime ? null : `${status} ${area}`
    }
    case 'POST_FREEZE':
      return null
    default:
      return segment satisfies never
  }
}

/** Reads what the segments decide under a rulebook. */
export function priceSegments(
  segments: readonly Segment[],
  rulebook: PinnedRulebook,
): PricedSegments {
  const texts: string[] = []
  let certified = 0
  let residentialArea = 0
  let tradeArea = 0
  let dirty = false
  for (const segment of segments) {
    const text = textOf(segment, rulebook)
    if (text !== null) texts.push(text)
    const { status } = segment
    if (status === 'REGISTERED') certified += segment.certified
    if (status === 'HIST' || status === 'ILLEGAL' || status === 'POST_FREEZE') dirty = true
    if (status !== 'REGISTERED' && status !== 'UNREG_LEGAL') continue
    const area = status === 'REGISTERED' ? segment.certified : segment.area
    if (segment.use === 'RES') residentialArea += area
    else tradeArea += area
  }
  return {
    segments: texts.sort(),
    conforming: certified > 0 && !dirty,
    recognisedArea: residentialArea + tradeArea,
    residentialArea,
    tradeArea,
  }
}
