import { IdentityReader, type AccountRecord } from '../../store/identity/reader.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import { AuditWriter } from '../../store/audit/writer.ts'
import { addMs, shanghaiDay } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import type { MeView } from '../../view/identity.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { toMeView } from './me-view.ts'
import { phoneIndex } from './phone.ts'
import { ABSOLUTE_MS, IDLE_MS } from './session-times.ts'
import { newToken } from '../token.ts'

export interface SignInInput {
  readonly by: 'account' | 'phone'
  readonly login: string
  readonly password: string
  /** The caller's address; failures are counted per account and address. */
  readonly network: string
}

export interface SignedIn {
  readonly me: MeView
  /** For the cookie. Only its SHA-256 is stored. */
  readonly token: string
}

/**
 * Signs in by account or by phone number: one path, two look-ups. Every wrong combination gives
 * the same refusal after the same work, so that nobody learns which accounts exist.
 * Refuses with `too-many-attempts` or `sign-in-failed`.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<SignedIn> {
  const account = await findAccount(deps, input)
  const key = attemptKey(account, input)
  if (await deps.attempts.isBlocked(key)) throw new RefusalError('too-many-attempts')
  const hash = account?.passwordHash ?? (await decoyHash(deps))
  const matches = await deps.passwords.verify(hash, input.password)
  if (account === undefined || !matches || account.status !== 'active') {
    await deps.attempts.recordFailure(key)
    throw new RefusalError('sign-in-failed')
  }
  await deps.attempts.forget(key)
  return openSession(deps, account, input.network)
}

async function findAccount(deps: Deps, input: SignInInput): Promise<AccountRecord | undefined> {
  const reader = new IdentityReader(deps.db)
  if (input.by === 'account') return reader.findByLogin(input.login)
  return reader.findByPhoneIndex(phoneIndex(deps.cipher, input.login))
}

/** The account where there is one, so that both doors share one count; else what was typed. */
function attemptKey(account: AccountRecord | undefined, input: SignInInput): string {
  return sha256Hex(`${account?.id ?? `${input.by}:${input.login}`}|${input.network}`)
}

const decoys = new WeakMap<object, Promise<string>>()

/** A hash to verify against when there is no account: the answer takes as long as a real one. */
function decoyHash({ passwords }: Deps): Promise<string> {
  const known = decoys.get(passwords)
  if (known !== undefined) return known
  const made = passwords.hash(newToken())
  decoys.set(passwords, made)
  return made
}

async function openSession(deps: Deps, account: AccountRecord, network: string): Promise<SignedIn> {
  const token = newToken()
  const now = deps.clock()
  return deps.uow.run(async ({ tx }) => {
    const writer = new IdentityWriter(tx)
    await writer.dropEnded(account.id, { now, idleSince: addMs(now, -IDLE_MS) })
    await writer.addSession({
      id: deps.ids(),
      token_sha256: sha256Hex(token),
      account_id: account.id,
      device_id: null,
      network,
      user_agent: '',
      created_at: now,
      last_seen_at: now,
      expires_at: addMs(now, ABSOLUTE_MS),
      proved_at: now,
    })
    await new AuditWriter(tx).append({
      id: deps.ids(),
      at: now,
      actorId: account.id,
      action: 'signed-in',
      subject: { kind: 'account', id: account.id },
      householdId: null,
      detail: {},
    })
    const roles = await writer.rolesOf(account.id, shanghaiDay(now))
    const { id: accountId, login, name } = account
    const actor = { accountId, login, name, roles, via: null }
    return { me: toMeView(actor, addMs(now, ABSOLUTE_MS)), token }
  })
}
