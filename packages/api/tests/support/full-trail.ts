import { TRPCError } from '@trpc/server'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../../src/db/database.ts'
import { dialectOf } from '../../src/db/dialect.ts'
import { RefusalError } from '../../src/service/refusal-error.ts'

/** Makes a call while the trail takes no event: it has to fail, as a fault of the machine and not as a refusal. */
export async function failsOnFullTrail(db: Db, call: () => Promise<unknown>): Promise<void> {
  await stop(db)
  try {
    const error: unknown = await call().then(
      (answer: unknown) => new Error(`answered ${JSON.stringify(answer)}`),
      (reason: unknown) => reason,
    )
    if (!(error instanceof TRPCError)) throw error
    expect(error.code).toBe('INTERNAL_SERVER_ERROR')
    expect(error.cause).not.toBeInstanceOf(RefusalError)
    expect(String(error.cause)).toContain('the trail is full')
  } finally {
    await free(db)
  }
}

async function stop(db: Db): Promise<void> {
  if (dialectOf(db) === 'sqlite') {
    const text = `create trigger trail_is_full before insert on audit_event
      begin select raise(abort, 'the trail is full'); end`
    return void (await sql.raw(text).execute(db))
  }
  const refuse = `create or replace function refuse_event() returns trigger language plpgsql as $$
    begin raise exception 'the trail is full'; end $$`
  await sql.raw(refuse).execute(db)
  const text = `create trigger trail_is_full before insert on audit_event
    for each row execute function refuse_event()`
  await sql.raw(text).execute(db)
}

async function free(db: Db): Promise<void> {
  const on = dialectOf(db) === 'sqlite' ? '' : 'on audit_event'
  await sql.raw(`drop trigger trail_is_full ${on}`).execute(db)
}
