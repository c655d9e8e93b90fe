import { isAdministrator } from '@yichi/domain/facts/role'
import { IdentityReader, type AccountRecord } from '../../store/identity/reader.ts'
import { RefusalError } from '../refusal-error.ts'
import type { Writing } from '../writing.ts'

/**
 * The account whose door an administrator opens or shuts. Never one's own, and never that of one of the three:
 * a change among them needs two. Refuses with `not-found`, `own-account` or `administrator-account`.
 */
export async function findTarget(
  { actor, tx, today }: Writing,
  accountId: string,
): Promise<AccountRecord> {
  const reader = new IdentityReader(tx)
  const account = await reader.findById(accountId)
  if (account === undefined) throw new RefusalError('not-found')
  if (account.id === actor.accountId) throw new RefusalError('own-account')
  const roles = await reader.rolesOf(accountId, today)
  if (roles.some(({ role }) => isAdministrator(role))) {
    throw new RefusalError('administrator-account')
  }
  return account
}
