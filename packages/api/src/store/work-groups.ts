import type { Db, Tx } from '../db/database.ts'

/** The work group of each zone, with the names of its leader and first deputy on a day; null where it has none. */
export function workGroups(db: Db | Tx, day: string) {
  return db
    .selectFrom('organisation_unit as g')
    .select(['g.zone_id', 'g.code', 'g.name'])
    .select((eb) => {
      const named = (post: 'group-leader' | 'deputy-group-leader') =>
        eb
          .selectFrom('appointment as p')
          .select('p.person_name')
          .whereRef('p.unit_id', '=', 'g.id')
          .where('p.post', '=', post)
          .where('p.from_on', '<=', day)
          .where('p.ended_at', 'is', null)
          .where((or) => or.or([or('p.until_on', 'is', null), or('p.until_on', '>=', day)]))
          .orderBy('p.from_on')
          .orderBy('p.id')
          .limit(1)
      return [
        named('group-leader').as('leader_name'),
        named('deputy-group-leader').as('deputy_name'),
      ]
    })
    .where('g.kind', '=', 'work-group')
    .where('g.closed_on', 'is', null)
}
