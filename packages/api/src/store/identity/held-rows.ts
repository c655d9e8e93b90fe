import { sql } from 'kysely'
import type { Role } from '@yichi/domain/facts/role'
import type { Db, Tx } from '../../db/database.ts'
import { runPrepared } from '../prepared-query.ts'
import type { HeldRow } from './held-roles.ts'

/** What gives an account roles on a legal day. Every request asks: what was ended a moment ago is not there. */
export function readHeldRows(
  db: Db | Tx,
  values: { readonly accountId: string; readonly day: string },
): Promise<readonly HeldRow[]> {
  return runPrepared(db, { shape: 'held-roles', values }, (slot) =>
    appointments(db, slot<string>('day'))
      .where('p.account_id', '=', slot<string>('accountId'))
      .select('p.id')
      .select(sql<Role | null>`null`.as('lentRole'))
      .select(sql<string | null>`null`.as('lentBy'))
      .select(sql<string | null>`null`.as('lentByName'))
      .unionAll(
        appointments(db, slot<string>('day'))
          .innerJoin('delegation as d', 'd.appointment_id', 'p.id')
          .innerJoin('account as l', 'l.id', 'p.account_id')
          .where('d.to_account_id', '=', slot<string>('accountId'))
          .where('d.from_on', '<=', slot<string>('day'))
          .where('d.until_on', '>=', slot<string>('day'))
          .where('d.ended_at', 'is', null)
          .where('l.status', '=', 'active')
          .select(['d.id', 'd.role as lentRole', 'l.id as lentBy', 'l.name as lentByName']),
      ),
  )
}

/** Appointments in force on a day, with where they are. */
function appointments(db: Db | Tx, day: string) {
  return db
    .selectFrom('appointment as p')
    .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
    .leftJoin('zone as z', 'z.id', 'u.zone_id')
    .where('p.from_on', '<=', day)
    .where('p.ended_at', 'is', null)
    .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)]))
    .select(['p.post', 'u.kind as unitKind', 'u.zone_id as zoneId', 'z.code as zoneCode'])
}
