import { isAdministrator } from '@yichi/domain/facts/role'
import { plainCode } from '@yichi/domain/kernel/plain-code'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { Tx } from '../../db/database.ts'
import { matchTotp } from '../../observe/totp.ts'
import {
  CredentialReader,
  type SecondFactorRecord,
} from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import type { AuditVia } from '../../store/audit/writer.ts'
import { shanghaiDay } from '../../observe/clock.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { countTry, takeBack, type Guard, type Tried } from '../attempts.ts'
import type { Deps } from '../deps.ts'
import { codeDigest } from '../one-time-code.ts'
import { sealContext } from '../personal-field.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'

/** A code that somebody shows: of the second factor, or a recovery code. */
export interface ShownCode {
  readonly accountId: string
  readonly code: string
  readonly via: AuditVia
}

/** Does what depends on a code, in the transaction that takes the code: it counts once. */
type WithCode<T> = (tx: Tx) => Promise<T>

/**
 * Checks a code of the second factor in force, or a recovery code, and does what depends on it in the transaction
 * that takes it. Refuses with `code-wrong` or `second-factor-locked`.
 */
export async function withSecondCode<T>(
  deps: Deps,
  shown: ShownCode,
  work: WithCode<T>,
): Promise<T> {
  const { accountId, code } = shown
  const tried = await countCode(deps, accountId)
  const factor = await new CredentialReader(deps.db).findFactor(accountId, 'in-force')
  const step = factor === undefined ? null : stepOf(deps, factor, code)
  const taken = await deps.uow.run(async ({ tx }) => {
    const writer = new CredentialWriter(tx)
    const isTaken =
      factor !== undefined && step !== null
        ? await writer.takeStep(factor.id, step)
        : factor !== undefined && (await takeRecovery(deps, writer, shown))
    if (!isTaken) return null
    await takeBack(deps, tx, tried)
    if (step === null) await rememberDoor(deps, tx, recoveryEvent(shown))
    return { value: await work(tx) }
  })
  if (taken !== null) return taken.value
  await codeFailed(deps, shown, tried)
  throw new RefusalError('code-wrong')
}

/** The step of the code, or null when it is none of this factor's or was taken before. */
export function stepOf(
  deps: Deps,
  { id, secretCipher, lastStep }: SecondFactorRecord,
  code: string,
): number | null {
  const secret = deps.cipher.open(secretCipher, sealContext('second-factor.secret', id))
  return matchTotp(Buffer.from(secret, 'base64'), plainCode(code), { now: deps.clock(), lastStep })
}

/** Counts a code before it is looked at. Refuses with `second-factor-locked`. */
export async function countCode(deps: Deps, accountId: string): Promise<Tried> {
  const roles = await new IdentityReader(deps.db).rolesOf(accountId, shanghaiDay(deps.clock()))
  const { staff, administrators } = LIMITS.secondFactor
  const guard: Guard = {
    flow: 'second-factor',
    subject: accountId,
    rule: roles.some(({ role }) => isAdministrator(role)) ? administrators : staff,
    accountId,
    resets: true,
  }
  return countTry(deps, [guard]).catch((error: unknown) => {
    const isLocked = error instanceof RefusalError && error.code === 'too-many-attempts'
    throw isLocked ? new RefusalError('second-factor-locked') : error
  })
}

/** A code was wrong: the trail says so, and whether it was one too many. */
export async function codeFailed(deps: Deps, shown: ShownCode, { locks }: Tried): Promise<void> {
  const { accountId, via } = shown
  await deps.uow.run(async ({ tx }) => {
    const event = { accountId, via, result: 'refused' } as const
    await rememberDoor(deps, tx, { ...event, action: 'code-failed' })
    for (const flow of locks) {
      await rememberDoor(deps, tx, { ...event, action: 'locked', detail: { flow } })
    }
  })
}

function takeRecovery(deps: Deps, writer: CredentialWriter, shown: ShownCode): Promise<boolean> {
  return writer.takeRecoveryCode(shown.accountId, codeDigest(shown.code), deps.clock())
}

function recoveryEvent({ accountId, via }: ShownCode) {
  return { action: 'recovery-code-used', accountId, actorId: accountId, via } as const
}
