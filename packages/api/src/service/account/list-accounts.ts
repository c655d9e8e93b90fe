import { maskName, maskPhone } from '@yichi/domain/rules/board/mask'
import { shanghaiDay } from '../../observe/clock.ts'
import { AccountReader, type AccountRow } from '../../store/account/reader.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import type { AccountPage, AccountView } from '../../view/account.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import type { Deps } from '../deps.ts'
import { sealContext } from '../personal-field.ts'

export interface ListInput {
  readonly status?: 'pending' | 'active' | 'disabled' | undefined
  readonly kind?: 'staff' | 'resident' | undefined
  /** Only those who wait for a new password. */
  readonly wishing?: true | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Accounts by login, as the administrator of the procedure sees them. */
export async function listAccounts(
  deps: Pick<Deps, 'db' | 'clock' | 'cipher'>,
  actor: Actor,
  { procedure, input }: { procedure: 'account.list' | 'account.roster'; input: ListInput },
): Promise<AccountPage> {
  requireMay(actor, procedure, null)
  const { limit, cursor, ...filter } = input
  const after = cursor === undefined ? undefined : String(decodeCursor(cursor, 1)[0])
  const accounts = new AccountReader(deps.db)
  const rows = await accounts.list({ ...filter, after }, limit + 1, deps.clock())
  const shown = rows.slice(0, limit)
  const items: AccountView[] = []
  for (const row of shown) items.push(await viewOf(deps, row))
  const last = rows.length > limit ? shown.at(-1) : undefined
  const nextCursor = last === undefined ? null : encodeCursor([last.login])
  return { items, nextCursor, total: await accounts.count(filter) }
}

async function viewOf(
  { db, clock, cipher }: Pick<Deps, 'db' | 'clock' | 'cipher'>,
  row: AccountRow,
): Promise<AccountView> {
  const now = clock()
  const { id, login, name, kind, status, phoneCipher, unitId, unitName, lockedUntil } = row
  const roles = await new IdentityReader(db).rolesOf(id, shanghaiDay(now))
  const phone =
    phoneCipher === null ? null : cipher.open(phoneCipher, sealContext('account.phone', id))
  return {
    id,
    login,
    name: kind === 'staff' ? name : maskName(name),
    phoneMasked: phone === null ? null : maskPhone(phone),
    kind,
    status,
    unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    roles: roles.map(({ role, zoneCode }) => ({ role, zoneCode })),
    createdAt: row.createdAt,
    lastSignInAt: row.lastSignInAt,
    hasSecondFactor: row.factorAt !== null,
    lockedUntil: lockedUntil !== null && lockedUntil > now ? lockedUntil : null,
    sessions: row.sessions,
    resetWishedAt: row.resetWishedAt,
  }
}
