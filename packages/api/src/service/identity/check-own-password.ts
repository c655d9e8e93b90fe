import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { IdentityReader, type AccountRecord } from '../../store/identity/reader.ts'
import type { Actor } from '../actor.ts'
import { countTry, takeBack } from '../attempts.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'
import { isRightPassword } from '../right-password.ts'

/**
 * Asks a signed-in person for the password once more, and gives their account. Refuses with `password-wrong`, or
 * with `too-many-attempts` when somebody guesses inside a session.
 */
export async function checkOwnPassword(
  deps: Deps,
  { accountId, via }: Actor,
  password: string,
): Promise<AccountRecord> {
  const flow = 'proof'
  const rule = LIMITS.proof.guesses
  const guard = { flow, subject: accountId, rule, accountId, resets: true }
  const tried = await countTry(deps, [guard])
  const account = await new IdentityReader(deps.db).findById(accountId)
  const isRight = await isRightPassword(deps, account?.passwordHash, password)
  await deps.uow.run(async ({ tx }) => {
    if (isRight) return takeBack(deps, tx, tried)
    const event = { accountId, actorId: accountId, via: via ?? {}, result: 'refused' } as const
    await rememberDoor(deps, tx, { ...event, action: 'password-wrong' })
    for (const locked of tried.locks) {
      await rememberDoor(deps, tx, { ...event, action: 'locked', detail: { flow: locked } })
    }
  })
  if (account === undefined || !isRight) throw new RefusalError('password-wrong')
  return account
}
