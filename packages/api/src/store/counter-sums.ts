import type { Db, Tx } from '../db/database.ts'
import { sumFen } from '../db/columns.ts'

/**
 * What the counters of each zone come to, over all days or those from and up to a day. Costs a row a zone and
 * day at work, never one a household.
 */
export function counterSums(
  db: Db | Tx,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
) {
  let query = db
    .selectFrom('progress_counter as c')
    .select((eb) => [
      'c.zone_id',
      sumFen(eb.ref('c.measured')).as('measured'),
      sumFen(eb.ref('c.signed')).as('signed'),
      sumFen(eb.ref('c.handed_over')).as('handed_over'),
      sumFen(eb.ref('c.monetary')).as('monetary'),
      sumFen(eb.ref('c.signed_fen')).as('signed_fen'),
      sumFen(eb.ref('c.paid_fen')).as('paid_fen'),
    ])
    .groupBy('c.zone_id')
  if (from !== undefined) query = query.where('c.day', '>=', from)
  if (to !== undefined) query = query.where('c.day', '<=', to)
  return query
}
