import type { AccountRecord } from '../../store/identity/reader.ts'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { Tx } from '../../db/database.ts'
import { addMs } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { CredentialReader } from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import { countTry, takeBack, type Tried } from '../attempts.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'
import { newToken } from '../token.ts'
import type { Visit } from '../visit.ts'
import { findAccount, type Doorway } from './find-account.ts'
import { findDevice } from './known-device.ts'
import { openSession, whereFrom, type SignedIn } from './open-session.ts'
import { isRightPassword } from '../right-password.ts'
import { signInGuards } from './sign-in-guards.ts'

export interface SignInInput extends Doorway {
  readonly password: string
  readonly visit: Visit
}

/** The person is in, or the second factor is asked for with a ticket for this one sign-in. */
export type FirstDoor =
  | ({ readonly kind: 'signed-in' } & SignedIn)
  | { readonly kind: 'second-factor'; readonly ticket: string }

/**
 * Signs in by account or by phone number: one path, two look-ups. Every wrong combination gives the same refusal
 * after the same work, so that nobody learns which accounts exist.
 * Refuses with `too-many-attempts` or `sign-in-failed`.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<FirstDoor> {
  const { by, login, password, visit } = input
  const account = await findAccount(deps, { by, login })
  const accountId = account?.id ?? null
  const deviceId = await findDevice(deps, accountId, visit.deviceToken)
  const knock = { by, login, accountId, deviceId, network: visit.network }
  const tried = await countTry(deps, await signInGuards(deps, knock))
  const isRight = await isRightPassword(deps, account?.passwordHash, password)
  if (account === undefined || !isRight || !mayEnter(deps, account)) {
    await failed(deps, { accountId, deviceId, visit, tried })
    throw new RefusalError('sign-in-failed')
  }
  const rehashed = deps.passwords.isCurrent(account.passwordHash)
    ? null
    : await deps.passwords.hash(password)
  const hasFactor =
    (await new CredentialReader(deps.db).findFactor(account.id, 'in-force')) !== undefined
  return deps.uow.run(async ({ tx }) => {
    await takeBack(deps, tx, tried)
    if (rehashed !== null) {
      await new IdentityWriter(tx).rehash(account.id, account.passwordHash, rehashed)
    }
    if (hasFactor) {
      const via = { deviceId, ...whereFrom(visit) }
      const { id } = account
      await rememberDoor(deps, tx, { action: 'password-accepted', accountId: id, actorId: id, via })
      return { kind: 'second-factor', ticket: await giveTicket(deps, tx, id) }
    }
    return { kind: 'signed-in', ...(await openSession(deps, tx, { accountId: account.id, visit })) }
  })
}

/** A one-time password opens the door for a day; an account that waits or is out of use does not open it at all. */
function mayEnter(deps: Deps, { status, passwordExpiresAt }: AccountRecord): boolean {
  return status === 'active' && (passwordExpiresAt === null || deps.clock() < passwordExpiresAt)
}

interface Failed {
  readonly accountId: string | null
  readonly deviceId: string | null
  readonly visit: Visit
  readonly tried: Tried
}

async function failed(deps: Deps, { accountId, deviceId, visit, tried }: Failed): Promise<void> {
  const via = { deviceId, ...whereFrom(visit) }
  await deps.uow.run(async ({ tx }) => {
    const event = { accountId, via, result: 'refused' } as const
    await rememberDoor(deps, tx, { ...event, action: 'sign-in-failed' })
    for (const flow of tried.locks) {
      await rememberDoor(deps, tx, { ...event, action: 'locked', detail: { flow } })
    }
  })
}

/** The password was right: worth nothing without the second factor, and that only for a few minutes. */
async function giveTicket(deps: Deps, tx: Tx, accountId: string): Promise<string> {
  const ticket = newToken()
  const now = deps.clock()
  const writer = new CredentialWriter(tx)
  await writer.dropEndedCodes('ticket', accountId, now)
  await writer.addCode({
    id: deps.ids(),
    kind: 'ticket',
    account_id: accountId,
    code_sha256: sha256Hex(ticket),
    issued_by: null,
    created_at: now,
    expires_at: addMs(now, LIMITS.codes.ticketMs),
    used_at: null,
  })
  return ticket
}
