import type { IsoDate } from '../../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Compensated } from './compensated.ts'

export interface DemolitionRequest {
  /** Day of the acceptance sheet, `null` before it. */
  readonly acceptedOn: IsoDate | null
  readonly compensated: Compensated
  readonly utilitiesClosed: boolean
  /** Neighbours in the block are gone or their walls are secured. */
  readonly neighboursSafe: boolean
  readonly on: IsoDate
}

export type DemolitionRefusal =
  'not-accepted' | 'compensate-first' | 'utilities-open' | 'neighbours-unsafe'

export const DEMOLITION_REFUSALS = [
  'not-accepted',
  'compensate-first',
  'utilities-open',
  'neighbours-unsafe',
] as const satisfies readonly DemolitionRefusal[]

/**
 * Whether a house may come down. A voluntary statement lets a household leave early; it never lets
 * the house fall before the household is paid, escrowed or housed.
 *
 * @law decree-590 art. 27
 */
export function canDemolish(request: DemolitionRequest): Result<true, DemolitionRefusal> {
  if (request.acceptedOn === null || request.on < request.acceptedOn) return refuse('not-accepted')
  if (request.compensated === 'none') return refuse('compensate-first')
  if (!request.utilitiesClosed) return refuse('utilities-open')
  if (!request.neighboursSafe) return refuse('neighbours-unsafe')
  return ok(true)
}
