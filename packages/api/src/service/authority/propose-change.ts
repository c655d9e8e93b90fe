import type { Post } from '@yichi/domain/rules/identity/post'
import { shanghaiDay } from '../../observe/clock.ts'
import { RightsReader } from '../../store/rights/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { proposeRights, type RightsRequest } from '../propose-rights.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit } from '../writing.ts'

export type ProposeInput =
  | {
      readonly kind: 'appoint'
      readonly accountId: string
      readonly unitId: string
      readonly post: Post
      readonly fromOn: string
      readonly untilOn: string | null
      readonly reason: string
    }
  | { readonly kind: 'end-appointment'; readonly appointmentId: string; readonly reason: string }

/** The system administrator proposes to appoint somebody, or to end an appointment; another one decides. */
export async function proposeChange(
  deps: Deps,
  actor: Actor,
  input: ProposeInput,
): Promise<{ readonly id: string }> {
  requireMay(actor, 'authority.propose', null)
  return inOneUnit(deps, actor, async (writing) => {
    const today = shanghaiDay(writing.now)
    const request = await requestOf(new RightsReader(writing.tx), input, today)
    return proposeRights(writing, request)
  })
}

async function requestOf(
  rights: RightsReader,
  input: ProposeInput,
  today: string,
): Promise<RightsRequest> {
  if (input.kind === 'appoint') return { ...input, appointmentId: null }
  const { kind, appointmentId, reason } = input
  const appointment = await rights.appointment(appointmentId, today)
  if (appointment === undefined || appointment.accountId === null) {
    throw new RefusalError('not-appointed')
  }
  const { accountId, unitId, post } = appointment
  return { kind, accountId, unitId, post, appointmentId, fromOn: today, untilOn: null, reason }
}
