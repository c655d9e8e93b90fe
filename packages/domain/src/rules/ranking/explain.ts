import { WEEKLY_SHARE, CUMULATIVE_SHARE } from './formula.ts'
import { floor, multiply, subtract, toDecimal, toExact, type Fraction } from './fraction.ts'
import { placeGroups, type Placed } from './order.ts'
import { type Component, COMPONENTS, type Standing } from './standing.ts'

/** One of the six addends of the score, for both groups. The six differences add up to the gap. */
export interface ComponentGap {
  readonly component: Component
  readonly part: 'cumulative' | 'weekly'
  /** Points of the score, two decimals; positive difference = the group above is ahead. */
  readonly own: string
  readonly above: string
  readonly difference: string
  readonly differenceExact: string
}

export interface DistanceAbove {
  readonly group: string
  readonly rank: number
  readonly T: string
  /** Score of the group above minus the own, two decimals and exact. Zero when a rate decided. */
  readonly gap: string
  readonly gapExact: string
  readonly components: readonly ComponentGap[]
  /**
   * Households of one kind that would have put the group above it, everything else equal;
   * `null` when even all that are left would not.
   */
  readonly needed: Readonly<Record<Component, number | null>>
}

export interface RankExplanation {
  readonly group: string
  readonly rank: number
  readonly of: number
  readonly T: string
  /** The group at the next better rank, `null` for the first. */
  readonly above: DistanceAbove | null
}

function pointsOf(placed: Placed, component: Component, part: ComponentGap['part']): Fraction {
  const share = part === 'cumulative' ? CUMULATIVE_SHARE : WEEKLY_SHARE
  return multiply(share, placed.score.of[component][part])
}

function gapOf(own: Placed, above: Placed, part: ComponentGap['part']): ComponentGap[] {
  return COMPONENTS.map((component) => {
    const [mine, theirs] = [pointsOf(own, component, part), pointsOf(above, component, part)]
    const difference = subtract(theirs, mine)
    return {
      component,
      part,
      own: toDecimal(mine),
      above: toDecimal(theirs),
      difference: toDecimal(difference),
      differenceExact: toExact(difference),
    }
  })
}

function householdsNeeded(own: Placed, gap: Fraction, component: Component): number | null {
  const { perHousehold } = own.score.of[component]
  const count = Number(floor(multiply(gap, { num: perHousehold.den, den: perHousehold.num }))) + 1
  return own.standing[component] + count <= own.standing.N ? count : null
}

function distance(own: Placed, above: Placed): DistanceAbove {
  const gap = subtract(above.score.T, own.score.T)
  return {
    group: above.standing.group,
    rank: above.rank,
    T: toDecimal(above.score.T),
    gap: toDecimal(gap),
    gapExact: toExact(gap),
    components: [...gapOf(own, above, 'cumulative'), ...gapOf(own, above, 'weekly')],
    needed: {
      M: householdsNeeded(own, gap, 'M'),
      S: householdsNeeded(own, gap, 'S'),
      H: householdsNeeded(own, gap, 'H'),
    },
  }
}

/**
 * Why a group stands where it stands: the distance to the next better rank, addend by addend,
 * and how many households of one kind would have closed it.
 *
 * @returns `null` for a group that is not in the table or has no tasks
 */
export function explainRank(standings: readonly Standing[], group: string): RankExplanation | null {
  const placed = placeGroups(standings)
  const own = placed.find((one) => one.standing.group === group)
  if (own === undefined) return null
  const above = placed.filter((one) => one.rank < own.rank).at(-1)
  return {
    group,
    rank: own.rank,
    of: placed.length,
    T: toDecimal(own.score.T),
    above: above === undefined ? null : distance(own, above),
  }
}
