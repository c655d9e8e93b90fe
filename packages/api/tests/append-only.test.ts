import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import type { TestDatabase } from '../testing/each-dialect.ts'

const APPEND_ONLY = [
  'approval_act',
  'audit_change',
  'audit_event',
  'bulletin',
  'ledger_entry',
  'ledger_transaction',
  'posting',
  'posting_row',
  'proposal_decision',
  'rulebook_approval',
  'rulebook_publication',
  'rulebook_revision',
  'ruler_audit',
  'settlement_line',
  'star_event',
] as const

const AT = '2017-05-08T01:00:00.000Z'
const SHA = '0'.repeat(64)

describe.each(eachDialect)('append-only tables on $name', ({ name, open }) => {
  let opened: TestDatabase
  let run: (text: string) => Promise<unknown>

  beforeEach(async () => {
    opened = await open()
    const uow = new UnitOfWork(opened.db)
    run = (text) => uow.run(({ tx }) => sql.raw(text).execute(tx))
  })
  afterEach(() => opened.close())

  test('exactly the intended tables are protected', async () => {
    const text =
      name === 'sqlite'
        ? `select distinct tbl_name as name from sqlite_master where type = 'trigger' and name like '%!_no!_%' escape '!'`
        : `select distinct event_object_table as name from information_schema.triggers where trigger_name like '%append_only'`
    const { rows } = await sql.raw<{ name: string }>(text).execute(opened.db)
    expect(rows.map((row) => row.name).sort()).toEqual([...APPEND_ONLY].sort())
  })

  test('a posted bulletin can be neither changed nor removed', async () => {
    const values = (issue: number, ranking: string) =>
      `into bulletin values ('b1', '2017-W19', ${issue}, '{}', '1', '${ranking}', '${SHA}', '${AT}')`
    await run(`insert ${values(1, '[]')}`)
    await expect(run(`update bulletin set ranking = '[1]'`)).rejects.toThrow('append-only table')
    await expect(run('delete from bulletin')).rejects.toThrow('append-only table')
    if (name === 'postgres') {
      await expect(run('truncate bulletin')).rejects.toThrow('append-only table')
    } else {
      await expect(run(`insert or replace ${values(1, '[1]')}`)).rejects.toThrow(
        'append-only table',
      )
    }
    const upsert = `insert ${values(1, '[1]')} on conflict (id) do update set ranking = '[1]'`
    await expect(run(upsert)).rejects.toThrow('append-only table')
    const rows = await opened.db.selectFrom('bulletin').select('ranking').execute()
    expect(rows).toEqual([{ ranking: '[]' }])
  })

  test('a ledger leg can be neither changed nor removed', async () => {
    await run(`insert into ledger_account values ('special-account', 'asset')`)
    await run(
      `insert into ledger_transaction values ('t1', 'drawdown', 'd1', null, '2017-05-08', '${AT}')`,
    )
    await run(`insert into ledger_entry values ('t1', 1, 'special-account', null, 100)`)
    await expect(run('update ledger_entry set amount_fen = 200')).rejects.toThrow(
      'append-only table',
    )
    await expect(run('delete from ledger_entry')).rejects.toThrow('append-only table')
    await expect(run(`update ledger_transaction set kind = 'x'`)).rejects.toThrow(
      'append-only table',
    )
  })
})
