import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { addMs } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { ResidentReader, type ResidentRecord } from '../../store/resident/reader.ts'
import { ResidentWriter } from '../../store/resident/writer.ts'
import type { OwnSignedIn } from '../../view/resident.ts'
import type { Via } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { residentPhoneIndex } from '../residents-door.ts'
import { isRightPassword } from '../right-password.ts'
import { newToken } from '../token.ts'
import { inOneUnit, remember } from '../writing.ts'
import { beginAttempt } from './attempt.ts'
import { recordFailure } from './record-failure.ts'

export interface OwnSignInInput {
  readonly phone: string
  readonly password: string
}

/** What is told, and the token for the cookie, of which only the SHA-256 is stored. */
export interface OwnSession {
  readonly told: OwnSignedIn
  readonly token: string
}

/**
 * Opens a resident's own file by phone and password, or by the code of the slip in the place of one. A session that
 * is open elsewhere ends. Whatever is wrong, an unknown number, a closed account, a code that ran out, gives
 * the same refusal after the same work: `sign-in-failed`. Refuses with `too-many-attempts` when the limits are reached.
 */
export async function signInOwn(
  deps: Deps,
  input: OwnSignInInput,
  arrival: Pick<Via, 'requestId' | 'network'>,
): Promise<OwnSession> {
  const personIndex = residentPhoneIndex(deps.cipher, input.phone)
  const attemptId = await beginAttempt(deps, { network: arrival.network, personIndex })
  const resident = await new ResidentReader(deps.db).findByPhoneIndex(personIndex)
  const matches = await isRightPassword(deps, resident?.passwordHash, input.password)
  if (resident === undefined || !matches || hasRunOut(resident, deps.clock())) {
    await recordFailure(deps, resident, arrival)
    throw new RefusalError('sign-in-failed')
  }
  const token = newToken()
  await openSession(deps, resident, { arrival, token, attemptId, personIndex })
  const unready = resident.codeExpiresAt === null ? null : 'password-change-required'
  const { idleMs, absoluteMs: lastsMs } = LIMITS.sessions.residents
  return { told: { unready, idleMs, lastsMs }, token }
}

function hasRunOut({ codeExpiresAt }: ResidentRecord, now: string): boolean {
  return codeExpiresAt !== null && now >= codeExpiresAt
}

interface Opening {
  readonly arrival: Pick<Via, 'requestId' | 'network'>
  readonly token: string
  readonly attemptId: string
  readonly personIndex: string
}

function openSession(deps: Deps, resident: ResidentRecord, of: Opening): Promise<void> {
  const { accountId, login, name, householdId } = resident
  const sessionSha256 = sha256Hex(of.token)
  const now = deps.clock()
  const endsAt = addMs(now, LIMITS.sessions.residents.absoluteMs)
  const via: Via = {
    ...of.arrival,
    sessionId: sessionSha256.slice(0, 16),
    deviceId: null,
    provedAt: now,
    endsAt,
    unready: null,
  }
  return inOneUnit(deps, { accountId, login, name, roles: [], via }, async (writing) => {
    const residents = new ResidentWriter(writing.tx)
    await residents.endSessions(accountId)
    await residents.addSession({
      token_sha256: sessionSha256,
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: endsAt,
    })
    await residents.signedIn(accountId, now)
    // What the screen was counted for by others stays: nobody wins more guesses with an account of their own.
    await residents.dropAttempt(of.attemptId)
    await residents.dropAttemptsOf(of.personIndex)
    await remember(writing, {
      action: 'own-signed-in',
      subject: { kind: 'account', id: accountId },
      householdId,
      detail: {},
    })
  })
}
