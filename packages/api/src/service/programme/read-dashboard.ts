import { shanghaiDay } from '../../observe/clock.ts'
import { BulletinReader } from '../../store/bulletin/reader.ts'
import { ProgrammeReader } from '../../store/programme/reader.ts'
import { TaskReader } from '../../store/programme/task-reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { ZoneReader } from '../../store/zone/reader.ts'
import type { DashboardView } from '../../view/dashboard.ts'
import type { Actor } from '../actor.ts'
import { bulletinView } from '../bulletin-view.ts'
import type { Deps } from '../deps.ts'
import { composeFigures } from '../figures.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { countTasks } from './count-tasks.ts'
import { curveOf } from './curve.ts'

/**
 * The console's opening page from one state of the database: figures, funds and ranking of the county, the
 * zones the person works in, and what waits for them.
 */
export function readDashboard(
  deps: Pick<Deps, 'db' | 'clock' | 'anchors'>,
  actor: Actor,
): Promise<DashboardView> {
  return readSnapshot(deps.db, async (db) => {
    const dataAsOf = deps.clock()
    const today = shanghaiDay(dataAsOf)
    const programme = new ProgrammeReader(db)
    const years = await programme.yearTotals()
    const latest = await new BulletinReader(db).latest()
    return {
      dataAsOf,
      countyName: await programme.countyName(),
      figures: composeFigures(years, await programme.money()),
      measured: years.reduce((total, year) => total + year.measured, 0),
      county: await programme.county(),
      zones: await new ZoneReader(db).progress({ zoneIds: visibleZoneIds(actor), day: today }),
      fundSources: await programme.fundSources(),
      curve: curveOf(await programme.changesByDay()),
      bulletin: latest === undefined ? null : bulletinView(latest, deps.anchors),
      tasks: await countTasks(new TaskReader(db), actor, today),
    }
  })
}
