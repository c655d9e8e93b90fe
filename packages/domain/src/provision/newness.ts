import type { BlockCode } from '../facts/block-code.ts'
import type { Newness, Product, Rate } from '../facts/formula.ts'
import type { Segment } from '../facts/household-facts.ts'
import { product } from '../facts/nodes.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import { roundDivHalfUp } from '../money/round-div.ts'
import type { PinnedRulebook, PinnedStructure } from '../rulebook/pinned.ts'

function newness(
  segment: Segment,
  structure: PinnedStructure,
  rulebook: PinnedRulebook,
): Newness | BlockCode {
  const { life, residualBp } = structure
  const floor = rulebook.minNewnessBp
  const built = segment.buildYear
  if (built === null) {
    const seen = segment.observedNewnessBp
    if (seen === undefined) return 'NEWNESS_UNKNOWN'
    const bp = seen > floor ? seen : floor
    const floored = seen < floor
    return { kind: 'newness', bp, by: 'OBSERVED', floored, years: null, life, residualBp }
  }
  const years = rulebook.announceYear - built
  if (years < 0) return 'BUILT_AFTER_ANNOUNCEMENT'
  if (built > rulebook.freezeYear) return 'BUILT_AFTER_FREEZE'
  const straight = roundDivHalfUp(10_000 * life - (10_000 - residualBp) * years, life)
  const bp = straight > floor ? straight : floor
  return { kind: 'newness', bp, by: 'YEAR', floored: straight < floor, years, life, residualBp }
}

/** The node is frozen through, because it may be shared. */
function costOf(price: Rate, node: Newness): Product {
  const of = Object.freeze([price, Object.freeze(node)])
  return Object.freeze(product(mulDivHalfUp(price.fen, node.bp, 10_000), of))
}

/**
 * What the building costs today, per m²: replacement price × newness, rounded to the fen.
 * Newness falls in a straight line over the structure's life to its residual, by full years from completion
 * to the announcement, and never below the floor. Without a year the appraiser's own figure stands.
 * Blocks when neither is known, and when the building is younger than the announcement or the freeze.
 * Buildings of one structure and year share the node.
 *
 * @law decree-590 art. 16, 19
 * @law measures house-value
 */
export function replacementCost(
  segment: Segment,
  structure: PinnedStructure,
  rulebook: PinnedRulebook,
): Product | BlockCode {
  const { buildYear } = segment
  const known = buildYear === null ? undefined : structure.costByYear.get(buildYear)
  if (known !== undefined) return known
  const node = newness(segment, structure, rulebook)
  if (typeof node === 'string') return node
  const cost = costOf(structure.price, node)
  if (buildYear !== null) structure.costByYear.set(buildYear, cost)
  return cost
}
