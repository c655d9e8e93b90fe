import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { addMs } from '../../observe/clock.ts'
import { isUniqueViolation } from '../../db/db-error.ts'
import { ProgressReader, type HouseholdStanding } from '../../store/progress/reader.ts'
import { ResidentWriter } from '../../store/resident/writer.ts'
import type { OneTimeCode } from '../../view/account.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { findHousehold, requireInScope } from '../find-household.ts'
import { sealContext } from '../personal-field.ts'
import { normalisePhone } from '../phone.ts'
import { RefusalError } from '../refusal-error.ts'
import { residentPhoneIndex } from '../residents-door.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'
import { newSlipCode } from './slip-code.ts'

export interface AdmitResidentInput {
  readonly householdCode: string
  readonly phone: string
}

/**
 * Opens the household's account at the window, after the owner's identity was checked there, and tells the code of
 * the slip: once, for a day. A household that has an account gets a new code for it, and whoever is signed in is so
 * no longer. Refuses with `not-found`, `not-allowed`, `not-in-scope`, with `owner-phone-differs` when the file has
 * another phone of the owner, and with `phone-taken` when another household's account has it.
 */
export async function admitResident(
  deps: Deps,
  actor: Actor,
  input: AdmitResidentInput,
): Promise<OneTimeCode> {
  const code = newSlipCode()
  const passwordHash = await deps.passwords.hash(code)
  const phone = normalisePhone(input.phone)
  const issue = async (writing: Writing): Promise<OneTimeCode> => {
    const { tx, now } = writing
    const household = await findHousehold(new ProgressReader(tx), actor, input.householdCode)
    requireMay(actor, 'resident.admit', household.zoneId)
    requireInScope(household)
    const known = await new ResidentWriter(tx).ofHousehold(household.id)
    await requireOwnersPhone(writing, household.id, phone)
    await requireFreePhone(writing, known?.accountId, phone)
    const issued = { phone, passwordHash, expiresAt: addMs(now, LIMITS.codes.oneTimePasswordMs) }
    const accountId =
      known === undefined
        ? await open(writing, household, issued)
        : await renew(writing, known.accountId, issued)
    await remember(writing, {
      action: known === undefined ? 'resident-admitted' : 'resident-code-renewed',
      subject: { kind: 'account', id: accountId },
      householdId: household.id,
      detail: { expiresAt: issued.expiresAt },
    })
    return { code, expiresAt: issued.expiresAt }
  }
  return inOneUnit(deps, actor, issue).catch((error: unknown) => {
    // Somebody else was opening it in the same moment.
    throw isUniqueViolation(error) ? new RefusalError('already-acted') : error
  })
}

interface Issued {
  readonly phone: string
  readonly passwordHash: string
  readonly expiresAt: string
}

async function requireOwnersPhone(
  { deps, tx }: Writing,
  householdId: string,
  phone: string,
): Promise<void> {
  const sealed = await new ResidentWriter(tx).phoneOnFile(householdId)
  if (sealed === null) return
  const onFile = deps.cipher.open(sealed, sealContext('household.phone', householdId))
  if (normalisePhone(onFile) !== phone) throw new RefusalError('owner-phone-differs')
}

async function requireFreePhone(
  { deps, tx }: Writing,
  accountId: string | undefined,
  phone: string,
): Promise<void> {
  const index = residentPhoneIndex(deps.cipher, phone)
  const holder = await new ResidentWriter(tx).findByPhoneIndex(index)
  if (holder !== undefined && holder.accountId !== accountId) throw new RefusalError('phone-taken')
}

async function open(writing: Writing, household: HouseholdStanding, of: Issued): Promise<string> {
  const { deps, tx, actor, now } = writing
  const id = deps.ids()
  const account = {
    id,
    // Nobody types it: residents come in by their phone, through a door of their own.
    login: `resident-${id}`,
    name: household.ownerName,
    ...phoneColumns(deps, id, of.phone),
    // No password matches at the door of the staff.
    password_hash: '!',
    status: 'active',
    created_at: now,
    kind: 'resident',
    household_id: household.id,
  } as const
  await new ResidentWriter(tx).add(account, {
    account_id: id,
    password_hash: of.passwordHash,
    code_expires_at: of.expiresAt,
    admitted_by: actor.accountId,
    admitted_at: now,
    last_signed_in_at: null,
    closed_by: null,
    closed_at: null,
  })
  return id
}

async function renew({ deps, tx }: Writing, accountId: string, of: Issued): Promise<string> {
  const residents = new ResidentWriter(tx)
  const code = { password_hash: of.passwordHash, code_expires_at: of.expiresAt }
  await residents.renew(accountId, phoneColumns(deps, accountId, of.phone), code)
  // Whoever stands at the window with the owner's papers is no longer kept out for having forgotten.
  await residents.dropAttemptsOf(residentPhoneIndex(deps.cipher, of.phone))
  return accountId
}

function phoneColumns({ cipher }: Pick<Deps, 'cipher'>, accountId: string, phone: string) {
  return {
    phone_cipher: cipher.seal(phone, sealContext('account.phone', accountId)),
    phone_index: residentPhoneIndex(cipher, phone),
  }
}
