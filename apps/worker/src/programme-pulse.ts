import type { Db } from '@yichi/api/db/database'
import { addDays, isIsoDate } from '@yichi/domain/kernel/iso-date'
import { weekBounds } from '@yichi/domain/rules/ranking/week'
import { QUIET_DAYS_MAX } from './config.ts'

/** The last day until `to` on which a zone was announced or a household moved forward. */
async function lastEventDay(db: Db, to: string): Promise<string | null> {
  const announced = await db
    .selectFrom('zone')
    .select(({ fn }) => fn.max('announced_on').as('day'))
    .where('announced_on', '<=', to)
    .executeTakeFirst()
  const progress = await db
    .selectFrom('progress_counter')
    .select(({ fn }) => fn.max('day').as('day'))
    .where('day', '<=', to)
    .executeTakeFirst()
  const days = [announced?.day, progress?.day].filter((day) => typeof day === 'string')
  return days.sort().at(-1) ?? null
}

async function hasOpenHouseholds(db: Db): Promise<boolean> {
  const open = await db
    .selectFrom('household')
    .select('id')
    .where('in_scope', '=', 1)
    .where('stars', '<', 3)
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

/**
 * Whether a week deserves a bulletin of itself. A week without progress does, as long as people are at work: a
 * group that stands still must be seen standing still. But a county whose last event is eight weeks old has
 * finished or paused, and one whose households have all handed over has nothing to rank; for those a bulletin
 * every Monday would repeat the same numbers for ever. The demonstration county, whose years are 2017 and 2018,
 * is such a county until somebody works in it again. A bulletin for such a week can still be issued by hand.
 */
export async function deservesBulletin(db: Db, period: string): Promise<boolean> {
  const { to } = weekBounds(period)
  const last = await lastEventDay(db, to)
  if (last === null || !isIsoDate(last) || addDays(last, QUIET_DAYS_MAX) < to) return false
  return hasOpenHouseholds(db)
}
