import { ADMINISTRATORS, type Administrator } from '@yichi/domain/facts/role'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { networkOf } from '@yichi/domain/rules/identity/network'
import { addMs } from '../../observe/clock.ts'
import { CredentialReader } from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import { SetUpReader, SetUpWriter } from '../../store/identity/set-up-reader.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { OneTimeCode } from '../../view/account.ts'
import type { SetUpDone, SetUpState } from '../../view/identity.ts'
import { countTry, takeBack } from '../attempts.ts'
import type { Deps } from '../deps.ts'
import { codeDigest, issueCode, newCode } from '../one-time-code.ts'
import { normalisePhone } from '../phone.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'
import type { Visit } from '../visit.ts'
import { createAccount } from './create-account.ts'
import { whereFrom } from './open-session.ts'

/**
 * A code for the first start of a county in which nobody is; null where somebody is. Each start of the program
 * gives another one, and those before are void.
 */
export async function openSetUp(deps: Deps): Promise<OneTimeCode | null> {
  if (!(await new SetUpReader(deps.db).isEmpty())) return null
  return deps.uow.run(async ({ tx }) => {
    if (!(await new SetUpReader(tx).isEmpty())) return null
    await rememberDoor(deps, tx, { action: 'code-issued', accountId: null, via: {} })
    return issueCode(deps, tx, { kind: 'set-up', accountId: null, issuedBy: null })
  })
}

/** Whether the county waits for its first people. */
export async function readSetUpState(deps: Deps): Promise<SetUpState> {
  const isEmpty = await new SetUpReader(deps.db).isEmpty()
  const hasCode = await new CredentialReader(deps.db).hasOpenCode('set-up', deps.clock())
  return { isOpen: isEmpty && hasCode, countyName: null }
}

export interface FirstPerson {
  readonly login: string
  readonly name: string
  readonly phone: string
}

export interface SetUp {
  readonly code: string
  readonly countyName: string
  readonly administrators: {
    readonly system: FirstPerson
    readonly security: FirstPerson
    readonly audit: FirstPerson
  }
  readonly visit: Visit
}

/**
 * Founds an empty county: its name, and the three administrators with one-time passwords of a day. Refuses with
 * `set-up-closed` once anybody is there, `code-wrong`, `too-many-attempts`, or `same-person-twice` when the three
 * are not three.
 */
export async function setUp(deps: Deps, input: SetUp): Promise<SetUpDone> {
  const { visit, administrators, countyName } = input
  requireThreePeople(input)
  const flow = 'set-up-code'
  const tried = await countTry(deps, [
    {
      ...{ flow, subject: networkOf(visit.network), rule: LIMITS.setUp.guesses },
      ...{ accountId: null, resets: true },
    },
  ])
  const code = await new CredentialReader(deps.db).findCode(
    'set-up',
    codeDigest(input.code),
    deps.clock(),
  )
  if (code === undefined) {
    const via = whereFrom(visit)
    await deps.uow.run(({ tx }) =>
      rememberDoor(deps, tx, { action: 'code-failed', accountId: null, via, result: 'refused' }),
    )
    throw new RefusalError('code-wrong')
  }
  const people = await Promise.all(
    ADMINISTRATORS.map((role) => withPassword(deps, role, administrators[PLACE[role]])),
  )
  await deps.uow.run(async ({ tx }) => {
    const writer = new SetUpWriter(tx)
    if (!(await writer.isEmpty())) throw new RefusalError('set-up-closed')
    const isTaken = await new CredentialWriter(tx).takeCode(code.id, deps.clock())
    if (!isTaken) throw new RefusalError('code-wrong')
    await takeBack(deps, tx, tried)
    await writer.nameCounty(countyName)
    const now = deps.clock()
    for (const { role, login, name, phone, hash } of people) {
      const roles = [{ role, zoneId: null }]
      const id = await createAccount(deps, tx, { login, name, phone, passwordHash: hash, roles })
      await new IdentityWriter(tx).setPassword(id, {
        hash,
        at: now,
        mustChange: 1,
        expiresAt: addMs(now, LIMITS.codes.oneTimePasswordMs),
      })
    }
    await rememberDoor(deps, tx, {
      action: 'county-set-up',
      accountId: null,
      via: whereFrom(visit),
    })
  })
  return {
    administrators: people.map(({ role, login, name, password }) => ({
      role,
      login,
      name,
      oneTimePassword: password,
    })),
  }
}

const PLACE = {
  'system-administrator': 'system',
  'security-administrator': 'security',
  'audit-administrator': 'audit',
} as const satisfies Record<Administrator, keyof SetUp['administrators']>

function requireThreePeople({ administrators }: SetUp): void {
  const people = Object.values(administrators)
  for (const of of [
    people.map(({ login }) => login),
    people.map(({ name }) => name),
    people.map(({ phone }) => normalisePhone(phone)),
  ]) {
    if (new Set(of).size < people.length) throw new RefusalError('same-person-twice')
  }
}

async function withPassword(deps: Deps, role: Administrator, person: FirstPerson) {
  const password = newCode()
  return { role, ...person, password, hash: await deps.passwords.hash(password) }
}
