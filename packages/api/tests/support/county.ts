import type { Db } from '../../src/db/database.ts'
import type { Role } from '@yichi/domain/facts/role'
import { seedCounty } from '../../src/demo/seed.ts'
import type { Actor } from '../../src/service/actor.ts'
import type { TestDialect } from '../../testing/each-dialect.ts'
import { createTestDeps } from '../../testing/test-deps.ts'
import type { TestDeps } from '../../testing/test-deps.ts'

/** The demonstration county in a database of its own, on Monday 22 May 2017 at nine. */
export interface County {
  readonly db: Db
  readonly deps: TestDeps
  close(): Promise<void>
}

/** Seeds a county of that many households. */
export async function openCounty(dialect: TestDialect, households: number): Promise<County> {
  const database = await dialect.open()
  const deps = createTestDeps(database.db)
  deps.time.set('2017-05-22T01:00:00.000Z')
  await seedCounty(deps, { households, seed: 'read' })
  return { db: database.db, deps, close: () => database.close() }
}

/** Somebody with one role: in one zone, or in the county. The account is the first active one. */
export async function actorWith(db: Db, role: Role, zoneCode?: string): Promise<Actor> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'login', 'name'])
    .where('status', '=', 'active')
    .orderBy('login')
    .executeTakeFirstOrThrow()
  const zone =
    zoneCode === undefined
      ? undefined
      : await db
          .selectFrom('zone')
          .select('id')
          .where('code', '=', zoneCode)
          .executeTakeFirstOrThrow()
  return {
    accountId: account.id,
    login: account.login,
    name: account.name,
    roles: [{ role, zoneId: zone?.id ?? null, zoneCode: zoneCode ?? null, onBehalfOf: null }],
    via: null,
  }
}
