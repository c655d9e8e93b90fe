import { shanghaiDay } from '../../observe/clock.ts'
import {
  OrganisationReader,
  type MemberRow,
  type UnitRow,
} from '../../store/organisation/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { AppointmentView, OrganisationView, UnitView } from '../../view/organisation.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

/** The organisation with its people on a day, today unless asked for another; parents before their children. */
export function readTree(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly on?: string | undefined },
): Promise<OrganisationView> {
  requireMay(actor, 'organisation.tree', null)
  const on = input.on ?? shanghaiDay(deps.clock())
  return readSnapshot(deps.db, async (db) => {
    const reader = new OrganisationReader(db)
    const units = await reader.units(on)
    const members = await reader.members(on)
    return { on, units: inReadingOrder(units).map((unit) => viewOf(unit, members)) }
  })
}

/** A parent before its children, siblings by position; a unit whose parent is closed stands at the top. */
function inReadingOrder(units: readonly UnitRow[]): readonly UnitRow[] {
  const known = new Set(units.map(({ id }) => id))
  const top = (unit: UnitRow) => unit.parentId === null || !known.has(unit.parentId)
  const below = (unit: UnitRow): readonly UnitRow[] => [
    unit,
    ...units.filter(({ parentId }) => parentId === unit.id).flatMap(below),
  ]
  return units.filter(top).flatMap(below)
}

function viewOf({ zoneId: _zoneId, ...unit }: UnitRow, members: readonly MemberRow[]): UnitView {
  const own = members.filter(({ unitId }) => unitId === unit.id)
  return { ...unit, appointments: own.map(appointmentOf) }
}

function appointmentOf({ unitId: _unitId, ...appointment }: MemberRow): AppointmentView {
  return appointment
}
