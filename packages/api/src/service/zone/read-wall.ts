import { daysBetween, isoDate } from '@yichi/domain/kernel/iso-date'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { shanghaiDay } from '../../observe/clock.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { ZoneReader } from '../../store/zone/reader.ts'
import type { WallRow } from '../../store/zone/reader.ts'
import type { WallBuilding, WallCell, WallView, ZoneProgress } from '../../view/zone.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { sightsOf } from '../sights.ts'
import { starCount } from '../star-count.ts'
import { visibleZoneIds } from '../visible-zones.ts'

/** The three-star wall of one zone. Refuses with `not-found` a zone that does not exist or is not theirs. */
export function readWall(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly zoneCode: string },
): Promise<WallView> {
  return readSnapshot(deps.db, async (db) => {
    const zones = new ZoneReader(db)
    const dataAsOf = deps.clock()
    const today = shanghaiDay(dataAsOf)
    const zoneIds = visibleZoneIds(actor)
    const [zone] = await zones.progress({ zoneIds, day: today, code: input.zoneCode })
    if (zone === undefined) throw new RefusalError('not-found')
    const rows = await zones.wall(zone.code)
    const since = { today, announcedOn: isoDate(zone.announcedOn) }
    const buildings = buildingsOf(rows, since)
    const isHidden = sightsOf(actor, zone.code).address === 'hidden'
    return { zone, buildings: isHidden ? [inOneRow(zone, buildings)] : buildings, dataAsOf }
  })
}

/** The wall without addresses, for whoever pays: all households in the order of their codes. */
function inOneRow({ code, name }: ZoneProgress, buildings: readonly WallBuilding[]): WallBuilding {
  const cells = buildings.flatMap((building) => building.cells)
  return {
    code,
    name,
    kind: 'row',
    cells: cells
      .map((cell) => ({ ...cell, unit: 0, floor: 0, door: cell.code }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }
}

interface Since {
  readonly today: IsoDate
  readonly announcedOn: IsoDate
}

function buildingsOf(rows: readonly WallRow[], since: Since): WallBuilding[] {
  const buildings = new Map<string, WallBuilding & { cells: WallCell[] }>()
  for (const row of rows) {
    const { buildingCode: code, buildingName: name, buildingKind: kind } = row
    const building = buildings.get(code) ?? { code, name, kind, cells: [] }
    buildings.set(code, building)
    const cell = cellOf(row, since)
    if (cell !== null) building.cells.push(cell)
  }
  return [...buildings.values()]
}

function cellOf(row: WallRow, since: Since): WallCell | null {
  if (row.code === null) return null
  const lastChange = row.lastEventOn === null ? since.announcedOn : isoDate(row.lastEventOn)
  return {
    code: row.code,
    ownerName: row.ownerName ?? '',
    unit: row.unit ?? 0,
    floor: row.floor ?? 0,
    door: row.door ?? '',
    stars: starCount(row.stars),
    daysInState: Math.max(0, daysBetween(lastChange, since.today)),
    payment: paymentOf(row),
  }
}

/** What of the agreement's instalments was paid, in either direction. */
function paymentOf({ instalments, paidInstalments }: WallRow): WallCell['payment'] {
  const all = instalments ?? 0
  const paid = paidInstalments ?? 0
  if (all === 0) return 'none'
  if (paid === 0) return 'unpaid'
  return paid < all ? 'part' : 'paid'
}
