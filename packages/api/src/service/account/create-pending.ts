import { isUniqueViolation } from '../../db/db-error.ts'
import { AccountWriter } from '../../store/account/writer.ts'
import { RightsReader } from '../../store/rights/reader.ts'
import type { OneTimeCode } from '../../view/account.ts'
import { accountPhone } from '../account-phone.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { issueCode } from '../one-time-code.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

export interface CreateInput {
  readonly login: string
  readonly name: string
  readonly phone: string
  readonly unitId: string
}

/**
 * Opens an account that waits to be admitted by another administrator, and tells the code with which the person
 * sets a password of their own. Refuses with `login-or-phone-taken`: one person has one account.
 */
export async function createPending(
  deps: Deps,
  actor: Actor,
  input: CreateInput,
): Promise<OneTimeCode> {
  requireMay(actor, 'account.create', null)
  const created = inOneUnit(deps, actor, async (writing) => {
    const { tx, now } = writing
    const unit = await new RightsReader(tx).unit(input.unitId)
    if (unit === undefined) throw new RefusalError('not-found')
    if (unit.closedOn !== null) throw new RefusalError('unit-closed')
    const id = deps.ids()
    await new AccountWriter(tx).add({
      id,
      login: input.login,
      name: input.name,
      ...accountPhone(deps, id, input.phone),
      password_hash: '!',
      status: 'pending',
      created_at: now,
      unit_id: unit.id,
      created_by: actor.accountId,
    })
    await remember(writing, {
      action: 'account-created',
      subject: { kind: 'account', id },
      householdId: null,
      detail: { unit: unit.code },
    })
    return issueCode(deps, tx, { kind: 'reset', accountId: id, issuedBy: actor.accountId })
  })
  return created.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RefusalError('login-or-phone-taken') : error
  })
}
