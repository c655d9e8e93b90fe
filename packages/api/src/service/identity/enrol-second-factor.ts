import { randomBytes } from 'node:crypto'
import type { AuditAction } from '@yichi/i18n/audit-word'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { qrRows } from '../../document/qr-code.ts'
import { toBase32 } from '../../observe/base32.ts'
import { addMs, instant } from '../../observe/clock.ts'
import { CredentialReader } from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import type { RecoveryCodesView, SecondFactorView } from '../../view/identity.ts'
import type { Tx } from '../../db/database.ts'
import type { Actor } from '../actor.ts'
import { takeBack } from '../attempts.ts'
import { requireProof } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { codeDigest, newCode } from '../one-time-code.ts'
import { sealContext } from '../personal-field.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember, type Remembered } from '../writing.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { codeFailed, countCode, stepOf } from './second-code.ts'

/** As RFC 4226 asks for the digest that apps use. */
const SECRET_BYTES = 20
const ISSUER = 'Yichi'

/**
 * Offers a second factor: nothing changes until its first code is shown. Whoever has one already needs a fresh
 * proof of it. Refuses with `password-wrong`, `too-many-attempts` or `step-up-required`.
 */
export async function enrolSecondFactor(
  deps: Deps,
  actor: Actor,
  password: string,
): Promise<SecondFactorView> {
  const present = await new CredentialReader(deps.db).findFactor(actor.accountId, 'in-force')
  if (present !== undefined) requireProof(actor, deps.clock())
  await checkOwnPassword(deps, actor, password)
  const secret = randomBytes(SECRET_BYTES)
  const id = deps.ids()
  await inOneUnit(deps, actor, async (writing) => {
    const { tx, now } = writing
    const context = sealContext('second-factor.secret', id)
    await new CredentialWriter(tx).offerFactor({
      id,
      account_id: actor.accountId,
      secret_cipher: deps.cipher.seal(secret.toString('base64'), context),
      created_at: now,
      confirmed_at: null,
      last_step: null,
    })
    await remember(writing, aboutOwn(actor, 'second-factor-offered'))
  })
  const base32 = toBase32(secret)
  const uri = `otpauth://totp/${ISSUER}:${encodeURIComponent(actor.login)}?secret=${base32}&issuer=${ISSUER}`
  return { secret: base32, uri, qr: qrRows(uri) }
}

/**
 * Puts the offered second factor in force with its first code, instead of any before, and gives new recovery
 * codes. Refuses with `no-second-factor-offered`, `code-wrong` or `second-factor-locked`.
 */
export async function confirmSecondFactor(
  deps: Deps,
  actor: Actor,
  code: string,
): Promise<RecoveryCodesView> {
  const { accountId } = actor
  const factor = await new CredentialReader(deps.db).findFactor(accountId, 'offered')
  const since = addMs(deps.clock(), -LIMITS.codes.offeredFactorMs)
  if (factor === undefined || instant(factor.createdAt) < since) {
    throw new RefusalError('no-second-factor-offered')
  }
  const tried = await countCode(deps, accountId)
  const step = stepOf(deps, factor, code)
  if (step === null) {
    await codeFailed(deps, { accountId, code, via: actor.via ?? {} }, tried)
    throw new RefusalError('code-wrong')
  }
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, now } = writing
    await takeBack(deps, tx, tried)
    await new CredentialWriter(tx).confirmFactor(accountId, factor.id, { at: now, step })
    await remember(writing, aboutOwn(actor, 'second-factor-enrolled'))
    return giveCodes(deps, tx, accountId)
  })
}

/** Gives new recovery codes; those from before are worthless. */
export async function renewRecoveryCodes(deps: Deps, actor: Actor): Promise<RecoveryCodesView> {
  const factor = await new CredentialReader(deps.db).findFactor(actor.accountId, 'in-force')
  if (factor === undefined) throw new RefusalError('second-factor-required')
  return inOneUnit(deps, actor, async (writing) => {
    await remember(writing, aboutOwn(actor, 'recovery-codes-renewed'))
    return giveCodes(deps, writing.tx, actor.accountId)
  })
}

async function giveCodes(deps: Deps, tx: Tx, accountId: string): Promise<RecoveryCodesView> {
  const codes = Array.from({ length: LIMITS.codes.recoveryCodes }, newCode)
  await new CredentialWriter(tx).setRecoveryCodes(accountId, codes.map(codeDigest), deps.clock())
  return { codes }
}

function aboutOwn({ accountId }: Actor, action: AuditAction): Remembered {
  return { action, subject: { kind: 'account', id: accountId }, householdId: null, detail: {} }
}
