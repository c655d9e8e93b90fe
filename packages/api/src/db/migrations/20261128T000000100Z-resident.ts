import { sql, type Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const KINDS = ['staff', 'resident']

/** Accounts of residents: each belongs to one household, and a household has at most one in force. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.addColumn('account', ddl.oneOf('kind', KINDS, `default 'staff'`))
  const bound = `null check ((kind = 'resident') = (household_id is not null))`
  await ddl.addColumn('account', ddl.ref('household_id', 'household (id)', bound))
  await ddl.uniqueIndex(
    'account_household',
    `account (household_id) where household_id is not null and status <> 'disabled'`,
  )
}

/** Residents cannot be told from staff any more, so their doors are shut first: no password matches. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`update account set status = 'disabled', password_hash = '!' where kind = 'resident'`.execute(
    db,
  )
  const ddl = new Ddl(db)
  await ddl.dropIndex('account_household')
  await ddl.dropColumn('account', 'household_id')
  await ddl.dropColumn('account', 'kind')
}
