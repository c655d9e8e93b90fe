import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../src/db/database.ts'
import { grantWork } from '../src/db/grant-work.ts'
import { openPostgres } from '../src/db/open-postgres.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'

const POSTGRES = eachDialect.filter(({ name }) => name === 'postgres')
const ROLE = 'yichi_worker'
const PASSWORD = 'only-for-this-run'

describe.each(POSTGRES)('a role that works and owns nothing, on $name', ({ open }) => {
  let owner: TestDatabase
  let db: Db

  beforeEach(async () => {
    owner = await open()
    await sql.raw(`create role ${ROLE} login password '${PASSWORD}'`).execute(owner.db)
    await grantWork(owner.db, ROLE)
    const url = new URL(owner.url)
    Object.assign(url, { username: ROLE, password: PASSWORD })
    db = openPostgres(url.toString())
  })

  afterEach(async () => {
    await db.destroy()
    await sql.raw(`drop owned by ${ROLE}; drop role ${ROLE}`).execute(owner.db)
    await owner.close()
  })

  test('takes a household through the chain, and can neither change the trail nor lift what guards it', async () => {
    const deps = createTestDeps(db)
    const path = new HouseholdPath(deps, await seedHouseholds(deps))
    await path.signed(WANG, '王建国')
    for (const statement of [
      'delete from audit_event',
      `update audit_event set reason = 'x'`,
      'truncate audit_event',
      'delete from ledger_entry',
      'alter table audit_event disable trigger user',
      'drop trigger audit_event_append_only on audit_event',
      'drop table audit_event',
      'set session_replication_role = replica',
    ]) {
      const done = sql.raw(statement).execute(db)
      await expect(done, statement).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})
