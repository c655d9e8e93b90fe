import type { Role } from '@yichi/domain/facts/role'
import type { IdentityReader } from '../store/identity/reader.ts'
import { RefusalError } from './refusal-error.ts'

export interface ColleagueQuery {
  readonly login: string
  readonly role: Role
  readonly zoneId: string
  /** The first of the two hands. */
  readonly otherThan: string
  /** The legal day on which they act. */
  readonly day: string
}

/**
 * The account id of the second hand. Refuses with `same-colleague`, or with `colleague-unknown`
 * when there is no such active account or it does not hold the role in the zone.
 */
export async function findColleague(
  reader: IdentityReader,
  { login, role, zoneId, otherThan, day }: ColleagueQuery,
): Promise<string> {
  const account = await reader.findByLogin(login)
  if (account === undefined || account.status !== 'active') {
    throw new RefusalError('colleague-unknown')
  }
  if (account.id === otherThan) throw new RefusalError('same-colleague')
  const roles = await reader.rolesOf(account.id, day)
  const holds = roles.some(
    (held) => held.role === role && (held.zoneId === null || held.zoneId === zoneId),
  )
  if (!holds) throw new RefusalError('colleague-unknown')
  return account.id
}
