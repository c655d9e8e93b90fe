import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { networkOf } from '@yichi/domain/rules/identity/network'
import { isUniqueViolation } from '../../db/db-error.ts'
import { AccountReader } from '../../store/account/reader.ts'
import { AccountWriter } from '../../store/account/writer.ts'
import { accountPhone, accountPhoneIndex } from '../account-phone.ts'
import { countTry, type Guard } from '../attempts.ts'
import type { Deps } from '../deps.ts'
import { requireGoodPassword } from '../new-password.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'
import type { Visit } from '../visit.ts'
import { whereFrom } from './open-session.ts'

export interface Registration {
  readonly login: string
  readonly name: string
  readonly phone: string
  readonly password: string
  readonly unitId: string
  readonly visit: Visit
}

/**
 * Asks for an account: it waits, without any right and without a session, until an administrator lets it in. The
 * answer is the same when the login or phone belongs to somebody already; nothing is stored then. Refuses with
 * `registration-closed` beyond the limits, with `not-found` for a unit that is not offered, and a weak password.
 */
export async function register(deps: Deps, registration: Registration): Promise<void> {
  const { login, name, phone, password, unitId, visit } = registration
  await requireRoom(deps, visit)
  const accounts = new AccountReader(deps.db)
  const units = await accounts.registrationUnits()
  if (!units.some(({ id }) => id === unitId)) throw new RefusalError('not-found')
  requireGoodPassword(deps, password, { kind: 'staff', personal: [login, name, phone] })
  // Hashed in every case, so that the time tells nothing either.
  const hash = await deps.passwords.hash(password)
  const isTaken = await accounts.isTaken(login, accountPhoneIndex(deps, phone))
  const via = whereFrom(visit)
  const file = deps.uow.run(async ({ tx }) => {
    // Once more where nobody else can come between: many at the same moment are no more than the limit.
    await requirePlace(new AccountReader(tx))
    if (isTaken) {
      const action = 'account-registered'
      await rememberDoor(deps, tx, { action, accountId: null, via, result: 'refused' })
      return
    }
    const id = deps.ids()
    const now = deps.clock()
    await new AccountWriter(tx).add({
      id,
      login,
      name,
      ...accountPhone(deps, id, phone),
      password_hash: hash,
      password_set_at: now,
      status: 'pending',
      created_at: now,
      unit_id: unitId,
    })
    await rememberDoor(deps, tx, { action: 'account-registered', accountId: id, via })
  })
  await file.catch(async (error: unknown) => {
    // Somebody else took the login or phone in this very moment: told no more than above.
    if (!isUniqueViolation(error)) throw error
    const event = { action: 'account-registered', accountId: null, via, result: 'refused' } as const
    await deps.uow.run(({ tx }) => rememberDoor(deps, tx, event))
  })
}

async function requireRoom(deps: Deps, visit: Visit): Promise<void> {
  const { perHour, perDay } = LIMITS.register
  const shared = { subject: networkOf(visit.network), accountId: null, resets: false }
  const guards: readonly Guard[] = [
    { ...shared, flow: 'register-hour', rule: perHour },
    { ...shared, flow: 'register-day', rule: perDay },
  ]
  await countTry(deps, guards).catch((error: unknown) => {
    throw error instanceof RefusalError ? new RefusalError('registration-closed') : error
  })
  await requirePlace(new AccountReader(deps.db))
}

async function requirePlace(accounts: AccountReader): Promise<void> {
  const pending = await accounts.count({ status: 'pending' })
  if (pending >= LIMITS.register.pendingMost) throw new RefusalError('registration-closed')
}
