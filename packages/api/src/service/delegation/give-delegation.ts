import { delegate, type DelegableRole } from '@yichi/domain/rules/identity/delegate'
import { rolesAt } from '@yichi/domain/rules/identity/post'
import { DelegationWriter } from '../../store/delegation/writer.ts'
import { OrganisationReader } from '../../store/organisation/reader.ts'
import { RightsReader, rolesGiven } from '../../store/rights/reader.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'

export interface GiveInput {
  readonly toLogin: string
  readonly role: DelegableRole
  /** The zone in which the role is held; null for the whole county. */
  readonly zoneCode: string | null
  readonly fromOn: string
  readonly untilOn: string
  readonly reason: string
}

/** Gives a step of the fund chain that is one's own to somebody for some days. */
export function giveDelegation(
  deps: Deps,
  actor: Actor,
  input: GiveInput,
): Promise<{ readonly id: string }> {
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, now, today } = writing
    const { role, fromOn, untilOn, reason } = input
    if (reason === '') throw new RefusalError('reason-required')
    const rights = new RightsReader(tx)
    const receiver = await rights.subjectByLogin(input.toLogin)
    if (receiver === undefined || receiver.kind !== 'staff') throw new RefusalError('not-found')
    const appointment = await ownAppointment(writing, input)
    const held = rolesGiven(await rights.appointmentsOf(receiver.id, today))
    const given = delegate(
      { from: actor.accountId, to: receiver.id, role, fromOn, untilOn },
      {
        today,
        ownRoles: appointment === undefined ? [] : [role],
        receiver: {
          isActiveStaff: receiver.status === 'active',
          roles: [...held, ...(await rights.lentTo(receiver.id, today))],
        },
      },
    )
    if (!given.ok) throw new RefusalError(given.refusal)
    if (appointment === undefined) throw new RefusalError('not-own-role')
    const id = deps.ids()
    await new DelegationWriter(tx).add({
      id,
      appointment_id: appointment.id,
      to_account_id: receiver.id,
      role,
      from_on: fromOn,
      until_on: untilOn,
      reason,
      given_at: now,
      ended_at: null,
    })
    await remember(writing, {
      action: 'delegation-given',
      subject: { kind: 'delegation', id },
      householdId: null,
      reason,
      detail: { toAccountId: receiver.id, role, zoneCode: input.zoneCode, fromOn, untilOn },
    })
    return { id }
  })
}

/** The giver's own appointment in force that gives the role in that zone. */
async function ownAppointment({ tx, actor, today }: Writing, { role, zoneCode }: GiveInput) {
  const zoneId = zoneCode === null ? null : await new OrganisationReader(tx).zoneId(zoneCode)
  const own = await new RightsReader(tx).appointmentsOf(actor.accountId, today)
  return own.find((one) => {
    return one.fromOn <= today && one.zoneId === zoneId && rolesAt(one).includes(role)
  })
}
