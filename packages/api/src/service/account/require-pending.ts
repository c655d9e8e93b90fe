import type { AccountReader } from '../../store/account/reader.ts'
import type { Actor } from '../actor.ts'
import { RefusalError } from '../refusal-error.ts'

/** Refuses unless the account waits to be admitted, and is neither the actor's own nor opened by them. */
export async function requirePending(
  accounts: AccountReader,
  actor: Actor,
  accountId: string,
): Promise<void> {
  const account = await accounts.find(accountId)
  if (account === undefined || account.kind !== 'staff') throw new RefusalError('not-found')
  if (accountId === actor.accountId) throw new RefusalError('about-yourself')
  if (account.createdBy === actor.accountId) throw new RefusalError('own-proposal')
  if (account.status !== 'pending') throw new RefusalError('account-not-pending')
}
