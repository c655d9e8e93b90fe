import { ROLES, type Role } from '@yichi/domain/facts/role'
import { sha256Hex } from '../../src/observe/hash.ts'
import { createPublicListener } from '../../src/server/public-listener.ts'
import { createStaffListener } from '../../src/server/staff-listener.ts'
import { createAccount } from '../../src/service/identity/create-account.ts'
import { sealContext } from '../../src/service/personal-field.ts'
import { newToken } from '../../src/service/token.ts'
import { OWN_PASSWORD, OwnDesk } from '../../testing/own-desk.ts'
import { LI } from '../../testing/seed-households.ts'
import type { TestDeps } from '../../testing/test-deps.ts'
import { seedMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import type { Procedure } from '../support/procedures.ts'
import { callOver } from './call-over.ts'
import { openLines, type Heard } from './caller-lines.ts'

export type Caller = Role | 'nobody' | 'resident'

export const CALLERS: readonly Caller[] = [...ROLES, 'nobody', 'resident']

type Called = Pick<Procedure, 'listener' | 'path' | 'type'>

/** Both listeners over one county, and the cookies of one signed-in person a role. */
export interface FuzzWorld {
  readonly world: MatrixWorld
  /** Calls a procedure as a browser does, with the JSON of an input. */
  readonly call: (procedure: Called, text: string | undefined, cookie: string) => Promise<Heard>
  /** Signed in anew: a call before may have ended the session. */
  readonly cookieOf: (caller: Caller) => Promise<string>
  readonly tokens: ReadonlySet<string>
  readonly close: () => Promise<void>
}

const NEVER_TOO_MANY = { most: 1_000_000_000, seconds: 60 }
const FAR = '2999-01-01T00:00:00.000Z'

/** Where people hold their roles: those of a zone in zone 03, where all things lie; or all of them in zone 04. */
export type Held = 'at-home' | 'elsewhere'

export async function openFuzzWorld(deps: TestDeps, held: Held = 'at-home'): Promise<FuzzWorld> {
  const world = await seedMatrixWorld(deps)
  const accounts = new Map<Role, string>()
  for (const [index, role] of ROLES.entries()) {
    const home = OF_A_ZONE.includes(role) ? world.zoneIds['03'] : null
    const zoneId = held === 'at-home' ? home : world.zoneIds['04']
    accounts.set(role, await addPerson(deps, { role, index, zoneId }))
  }
  const desk = new OwnDesk(deps)
  const code = await desk.admit(LI, RESIDENT_PHONE)
  await desk.signIn(code, RESIDENT_PHONE)
  await (await desk.caller()).own.changePassword({ current: code, next: OWN_PASSWORD })
  const shared = { dist: null, tls: false, calls: NEVER_TOO_MANY, isPaced: false }
  const lines = {
    staff: await openLines(await createStaffListener(deps, shared)),
    public: await openLines(await createPublicListener(deps, shared)),
  }
  const tokens = new Set<string>()
  const cookieOf = async (caller: Caller): Promise<string> => {
    if (caller === 'nobody') return ''
    const token = newToken()
    tokens.add(token)
    if (caller === 'resident') {
      await openOwnSession(deps, token)
      return `own=${token}`
    }
    await openSession(deps, token, accounts.get(caller) ?? '')
    return `sid=${token}`
  }
  const close = async (): Promise<void> => {
    await Promise.all([lines.staff.close(), lines.public.close()])
  }
  const call = (procedure: Called, text: string | undefined, cookie: string): Promise<Heard> =>
    callOver(lines[procedure.listener], procedure, { text, cookie })
  return { world, call, cookieOf, tokens, close }
}

const RESIDENT_PHONE = '13800005678'

async function openOwnSession(deps: TestDeps, token: string): Promise<void> {
  const { id } = await deps.db
    .selectFrom('account as a')
    .innerJoin('household as h', 'h.id', 'a.household_id')
    .select('a.id')
    .where('h.code', '=', LI)
    .executeTakeFirstOrThrow()
  const now = deps.clock()
  await deps.uow.run(({ tx }) =>
    tx
      .insertInto('own_session')
      .values({
        token_sha256: sha256Hex(token),
        account_id: id,
        created_at: now,
        last_seen_at: now,
        expires_at: FAR,
      })
      .execute(),
  )
}

/** A person with one role, with a second factor so that nothing stands in the way. */
async function addPerson(
  deps: TestDeps,
  { role, index, zoneId }: { role: Role; index: number; zoneId: string | null },
): Promise<string> {
  const passwordHash = await deps.passwords.hash('one ruler for the fuzz')
  return deps.uow.run(async ({ tx }) => {
    const id = await createAccount(deps, tx, {
      login: `fuzz-${role}`,
      name: '某某',
      phone: `1380000${String(index + 1_000)}`,
      passwordHash,
      roles: [{ role, zoneId }],
    })
    await tx
      .updateTable('account')
      .set({ password_set_at: deps.clock() })
      .where('id', '=', id)
      .execute()
    const factorId = deps.ids()
    await tx
      .insertInto('second_factor')
      .values({
        id: factorId,
        account_id: id,
        secret_cipher: deps.cipher.seal('JBSWY3DPEHPK3PXP', sealContext('account.phone', factorId)),
        created_at: deps.clock(),
        confirmed_at: deps.clock(),
        last_step: null,
      })
      .execute()
    return id
  })
}

const OF_A_ZONE: readonly Role[] = [
  'zone-leader',
  'surveyor',
  'computer',
  'signer',
  'deputy-leader',
  'acceptor',
]

async function openSession(deps: TestDeps, token: string, accountId: string): Promise<void> {
  const now = deps.clock()
  await deps.uow.run(({ tx }) =>
    tx
      .insertInto('session')
      .values({
        id: deps.ids(),
        token_sha256: sha256Hex(token),
        account_id: accountId,
        device_id: null,
        network: '127.0.0.1',
        user_agent: '',
        created_at: now,
        last_seen_at: now,
        expires_at: FAR,
        proved_at: now,
      })
      .execute(),
  )
}
