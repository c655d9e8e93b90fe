import { yearOf } from '@yichi/domain/kernel/iso-date'
import { shanghaiDay } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { ResidentReader } from '../../store/resident/reader.ts'
import { ResidentWriter } from '../../store/resident/writer.ts'
import type { Deps } from '../deps.ts'
import { sealContext } from '../personal-field.ts'
import { RefusalError } from '../refusal-error.ts'
import type { Resident } from '../resident-session.ts'
import { residentPhoneIndex } from '../residents-door.ts'
import { newToken } from '../token.ts'
import { inOneUnit, remember } from '../writing.ts'
import { beginAttempt } from './attempt.ts'
import { requireGoodPassword } from './good-password.ts'
import { recordFailure } from './record-failure.ts'

export interface OwnPasswordInput {
  /** The password, or the code of the slip. */
  readonly current: string
  readonly next: string
  readonly requestId: string
  /** The address of the screen. */
  readonly network: string
}

/**
 * Sets a password of the resident's own. The code of the slip is used up by it, and the session goes on under a new
 * token, which is returned. Refuses with `sign-in-failed` when the current one is wrong, which counts as an attempt,
 * with `too-many-attempts`, and what is wrong with the new one.
 */
export async function changeOwnPassword(
  deps: Deps,
  resident: Resident,
  input: OwnPasswordInput,
): Promise<string> {
  const { accountId } = resident.actor
  const { current, next, network } = input
  const phone = await phoneOf(deps, accountId)
  const personIndex = residentPhoneIndex(deps.cipher, phone)
  const attemptId = await beginAttempt(deps, { network, personIndex })
  const stored = await new ResidentReader(deps.db).findByPhoneIndex(personIndex)
  const matches = await deps.passwords.verify(stored?.passwordHash ?? '', current)
  if (!matches) {
    await recordFailure(deps, { accountId, householdId: resident.householdId }, input)
    throw new RefusalError('sign-in-failed')
  }
  await deps.uow.run(({ tx }) => new ResidentWriter(tx).dropAttempt(attemptId))
  const year = yearOf(shanghaiDay(deps.clock()))
  requireGoodPassword({ next, current, personal: [phone, resident.actor.name], year })
  const passwordHash = await deps.passwords.hash(next)
  const token = newToken()
  await inOneUnit(deps, resident.actor, async (writing) => {
    const residents = new ResidentWriter(writing.tx)
    await residents.setPassword(accountId, passwordHash)
    await residents.renameSession(resident.sessionSha256, sha256Hex(token))
    await remember(writing, {
      action: 'own-password-changed',
      subject: { kind: 'account', id: accountId },
      householdId: resident.householdId,
      detail: {},
    })
  })
  return token
}

async function phoneOf({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, accountId: string) {
  const sealed = await new ResidentReader(db).phoneOf(accountId)
  // Closed in this very moment.
  if (sealed === null) throw new RefusalError('sign-in-required')
  return cipher.open(sealed, sealContext('account.phone', accountId))
}
