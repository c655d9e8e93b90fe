import type { IsoDate } from '../../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Compensated } from './compensated.ts'

/** A household that leaves early by free will says so in writing. */
export interface VoluntaryStatement {
  readonly signedOn: IsoDate
  /** SHA-256 of the signed paper's scan. */
  readonly sha256: string
}

export interface HandoverRequest {
  readonly householdCode: string
  /** The two who inspect and sign the acceptance sheet. */
  readonly acceptors: readonly { readonly person: string }[]
  readonly acceptedOn: IsoDate
  /** Day of the agreement or of the compensation decision; `null` when there is neither. */
  readonly signedOn: IsoDate | null
  readonly compensated: Compensated
  readonly voluntaryStatement: VoluntaryStatement | null
  readonly keysReturned: boolean
}

export interface Acceptance {
  readonly householdCode: string
  readonly acceptors: readonly [string, string]
  readonly acceptedOn: IsoDate
  readonly compensated: Compensated
  /** Present only when the household left before it was compensated. */
  readonly voluntaryStatement: VoluntaryStatement | null
}

/**
 * - `not-signed` no agreement and no decision on that day
 * - `needs-two-persons` exactly two different acceptors
 * - `compensate-first` neither paid, escrowed nor housed, and no voluntary statement
 * - `keys-missing` the household is still in the house
 */
export type HandoverRefusal =
  'not-signed' | 'needs-two-persons' | 'compensate-first' | 'keys-missing'

export const HANDOVER_REFUSALS = [
  'not-signed',
  'needs-two-persons',
  'compensate-first',
  'keys-missing',
] as const satisfies readonly HandoverRefusal[]

/**
 * Accepts a house. First compensate, then move.
 *
 * @law decree-590 art. 27
 */
export function acceptHandover(request: HandoverRequest): Result<Acceptance, HandoverRefusal> {
  const { householdCode, acceptedOn, signedOn, compensated, voluntaryStatement } = request
  if (signedOn === null || acceptedOn < signedOn) return refuse('not-signed')
  const [first, second, ...more] = request.acceptors.map((acceptor) => acceptor.person)
  const areTwo = first !== undefined && second !== undefined && more.length === 0
  if (!areTwo || first === second) return refuse('needs-two-persons')
  const isVoluntary = voluntaryStatement !== null && voluntaryStatement.signedOn <= acceptedOn
  if (compensated === 'none' && !isVoluntary) return refuse('compensate-first')
  if (!request.keysReturned) return refuse('keys-missing')
  return ok({
    householdCode,
    acceptors: [first, second],
    acceptedOn,
    compensated,
    voluntaryStatement: compensated === 'none' ? voluntaryStatement : null,
  })
}
