import type { Tx } from '../../db/database.ts'
import type { Role } from '@yichi/domain/facts/role'
import { IdentityWriter, NO_PASSWORD } from '../../store/identity/writer.ts'
import { accountPhone } from '../account-phone.ts'
import { appoint } from '../appoint.ts'
import type { Deps } from '../deps.ts'

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly phone: string | null
  /** Made by `deps.passwords`. Hash before the transaction: hashing is slow on purpose. */
  readonly passwordHash: string
  /** A role for the whole county has no zone. */
  readonly roles: readonly { readonly role: Role; readonly zoneId: string | null }[]
}

/** Adds an active account with its roles inside a unit of work of the caller. Returns its id. */
export async function createAccount(deps: Deps, tx: Tx, account: NewAccount): Promise<string> {
  const id = deps.ids()
  const now = deps.clock()
  const writer = new IdentityWriter(tx)
  await writer.addAccount({
    id,
    login: account.login,
    name: account.name,
    ...(account.phone === null
      ? { phone_cipher: null, phone_index: null }
      : accountPhone(deps, id, account.phone)),
    password_hash: account.passwordHash,
    status: 'active',
    created_at: now,
    password_set_at: account.passwordHash === NO_PASSWORD ? null : now,
    unit_id: null,
    created_by: null,
  })
  for (const { role, zoneId } of account.roles) {
    await appoint(deps, tx, { accountId: id, name: account.name, role, zoneId })
  }
  return id
}
