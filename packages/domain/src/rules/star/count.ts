import { assert } from '../../kernel/assert.ts'
import type { Stars } from './star-event.ts'

/** Households by how far they are. `measured ≥ signed ≥ handedOver` always. */
export interface StarCounts {
  /** One star or more. */
  readonly measured: number
  /** Two stars or more. */
  readonly signed: number
  /** Three stars. */
  readonly handedOver: number
  /** On the decision path; in no signing rate. */
  readonly decided: number
  /** Of those, handed over. */
  readonly decidedHandedOver: number
}

/** Counts a zone's or a group's households. */
export function countStars(households: Iterable<Stars>): StarCounts {
  let [measured, signed, handedOver, decided, decidedHandedOver] = [0, 0, 0, 0, 0]
  for (const one of households) {
    if (one.stars >= 1) measured += 1
    if (one.stars >= 2) signed += 1
    if (one.stars >= 3) handedOver += 1
    if (one.decided) decided += 1
    if (one.decided && one.handedOver) decidedHandedOver += 1
  }
  assert(measured >= signed + decided && signed >= handedOver, 'star: counts contradict each other')
  return { measured, signed, handedOver, decided, decidedHandedOver }
}
