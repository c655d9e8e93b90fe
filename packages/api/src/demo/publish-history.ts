import { addDays, isoDate, yearOf, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { previousWeek, weekBounds, weekOf } from '@yichi/domain/rules/ranking/week'
import { instant, type Instant } from '../observe/clock.ts'
import type { Ids } from '../observe/ids.ts'
import type { Actor } from '../service/actor.ts'
import type { Deps } from '../service/deps.ts'
import { runWeekly } from '../service/job/run-weekly.ts'
import { publishPosting } from '../service/posting/publish-posting.ts'
import type { People } from './people.ts'
import { CURRENT_YEAR, LAST_DAY } from './plan.ts'
import type { SeedProgress } from './progress.ts'
import type { World, ZoneWorld } from './world.ts'

interface Publishing {
  readonly ids: Ids
  readonly world: World
  readonly people: People
  readonly onProgress: (progress: SeedProgress) => void
}

const PLACE = '片区公示栏、征迁工作组驻地'

/** Half past eight in Shanghai. */
const morningOf = (day: IsoDate): Instant => instant(`${day}T00:30:00.000Z`)

/** Surveys hang a week before the announcement; the other boards at the end of the year, or now. */
function postingDays(zone: ZoneWorld): readonly (readonly [board: 1 | 2 | 3 | 4, day: IsoDate])[] {
  const { announcedOn, year } = zone.year.plan
  const later =
    year === CURRENT_YEAR ? addDays(LAST_DAY, 1) : isoDate(`${yearOf(announcedOn)}-12-15`)
  return [
    [1, addDays(announcedOn, -7)],
    [2, later],
    [3, later],
    [4, later],
  ]
}

/** The weeks of the current year's work, from the announcement to the last Sunday. */
function periods(world: World): string[] {
  const current = world.years.find(({ plan }) => plan.year === CURRENT_YEAR)
  const first = weekOf(current?.plan.announcedOn ?? LAST_DAY)
  const weeks: string[] = []
  for (let week = weekOf(LAST_DAY); week >= first; week = previousWeek(week)) weeks.unshift(week)
  return weeks
}

function publisherOf({ county: { publisher } }: People): Actor {
  const role = { role: 'publisher', zoneId: null, zoneCode: null, onBehalfOf: null } as const
  const { id: accountId, name } = publisher
  return { accountId, login: 'gongshi', name, roles: [role], via: null }
}

/** Posts the boards and issues the bulletins through the services, each at its own morning. */
export async function publishHistory(
  deps: Deps,
  { ids, world, people, onProgress }: Publishing,
): Promise<void> {
  const at = (clock: Instant): Deps => ({ ...deps, ids, clock: () => clock })
  const actor = publisherOf(people)
  const weeks = periods(world)
  const postings = world.zones.flatMap((zone) =>
    postingDays(zone).map(([board, day]) => ({ zone, board, day })),
  )
  const total = postings.length + weeks.length
  let done = 0
  for (const { zone, board, day } of postings) {
    if (zone.plan.signed > 0 || board === 1)
      await publishPosting(at(morningOf(day)), actor, {
        board,
        zoneCode: zone.plan.code,
        place: PLACE,
      })
    onProgress({ stage: 'publish', done: (done += 1), total })
  }
  for (const week of weeks) {
    const monday = addDays(weekBounds(week).to, 1)
    await runWeekly(at(instant(`${monday}T00:00:00.000Z`)), week)
    onProgress({ stage: 'publish', done: (done += 1), total })
  }
}
