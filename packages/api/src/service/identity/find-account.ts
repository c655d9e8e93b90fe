import { IdentityReader, type AccountRecord } from '../../store/identity/reader.ts'
import { accountPhoneIndex } from '../account-phone.ts'
import type { Deps } from '../deps.ts'

/** The two doors: by login or by phone number. */
export interface Doorway {
  readonly by: 'account' | 'phone'
  readonly login: string
}

/** The member of staff behind what was typed at a door. Residents have a door of their own. */
export async function findAccount(
  deps: Deps,
  { by, login }: Doorway,
): Promise<AccountRecord | undefined> {
  const reader = new IdentityReader(deps.db)
  const account =
    by === 'account'
      ? await reader.findByLogin(login)
      : await reader.findByPhoneIndex(accountPhoneIndex(deps, login))
  return account?.kind === 'staff' ? account : undefined
}
