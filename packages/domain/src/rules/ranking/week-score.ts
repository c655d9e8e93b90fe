import { assert } from '../../kernel/assert.ts'
import { CUMULATIVE_SHARE, WEEKLY_SHARE, WEIGHTS } from './formula.ts'
import { add, fraction, multiply, type Fraction, ZERO } from './fraction.ts'
import { type Component, COMPONENTS, type Standing } from './standing.ts'

const CHANGE = { M: 'dM', S: 'dS', H: 'dH' } as const satisfies Record<Component, keyof Standing>

export interface ComponentScore {
  /** `weight × x ÷ N`. */
  readonly cumulative: Fraction
  /** `weight × Δ ÷ R`, all of the weight when nothing was left at the week's start. */
  readonly weekly: Fraction
  /** `x ÷ N`. */
  readonly rate: Fraction
  /** Points of the score that one more household is worth, this week's change included. */
  readonly perHousehold: Fraction
}

export interface WeekScore {
  readonly C: Fraction
  readonly W: Fraction
  readonly T: Fraction
  readonly of: Readonly<Record<Component, ComponentScore>>
}

function scoreOf(standing: Standing, component: Component): ComponentScore {
  const reached = standing[component]
  const change = standing[CHANGE[component]]
  assert(reached >= 0 && reached <= standing.N, 'ranking: more households done than in scope')
  const left = standing.N - (reached - change)
  const rate = fraction(reached, standing.N)
  const weight = fraction(WEIGHTS[component])
  const perTotal = multiply(CUMULATIVE_SHARE, fraction(WEIGHTS[component], standing.N))
  const perWeek = left > 0 ? multiply(WEEKLY_SHARE, fraction(WEIGHTS[component], left)) : ZERO
  return {
    rate,
    cumulative: multiply(weight, rate),
    weekly: left > 0 ? multiply(weight, fraction(change, left)) : weight,
    perHousehold: add(perTotal, perWeek),
  }
}

/**
 * The exact score of one group: `C = 20·M/N + 40·S/N + 40·H/N`, `W` the same weights on the week's change
 * over the work left at the week's start, `T = 0.7·C + 0.3·W`. The group must have tasks (`N > 0`).
 */
export function weekScore(standing: Standing): WeekScore {
  assert(standing.N > 0, 'ranking: a group without tasks has no score')
  const of = {
    M: scoreOf(standing, 'M'),
    S: scoreOf(standing, 'S'),
    H: scoreOf(standing, 'H'),
  }
  const C = COMPONENTS.reduce((sum, name) => add(sum, of[name].cumulative), ZERO)
  const W = COMPONENTS.reduce((sum, name) => add(sum, of[name].weekly), ZERO)
  return { C, W, T: add(multiply(CUMULATIVE_SHARE, C), multiply(WEEKLY_SHARE, W)), of }
}
