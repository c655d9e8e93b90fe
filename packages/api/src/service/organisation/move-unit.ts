import type { OrganisationReader } from '../../store/organisation/reader.ts'
import type { OrganisationWriter } from '../../store/organisation/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { changeUnit } from './change-unit.ts'

export interface MoveUnitInput {
  readonly id: string
  readonly version: number
  readonly parentId: string | null
  /** Its place among the open units there once it has moved: 1 for the first; beyond the last is the last. */
  readonly position: number
}

/** Puts a unit under another one, or elsewhere in the order; the others make room. Refuses a place below itself. */
export function moveUnit(
  deps: Deps,
  actor: Actor,
  input: MoveUnitInput,
): Promise<{ readonly ok: true }> {
  return changeUnit(deps, actor, {
    procedure: 'organisation.moveUnit',
    action: 'unit-moved',
    unit: input,
    change: async (organisation) => {
      await requireNotBelow(organisation, input)
      return { parent_id: input.parentId, position: await makeRoom(organisation, input) }
    },
  })
}

/** Numbers the units of both parents from 1 without a gap, leaving out the place of the one that moves. */
async function makeRoom(
  organisation: OrganisationWriter,
  { id, parentId, position }: MoveUnitInput,
): Promise<number> {
  const from = (await organisation.unit(id))?.parentId ?? null
  const there = (await organisation.unitsUnder(parentId)).filter((one) => one.id !== id)
  const next = there.filter(({ closedOn }) => closedOn === null)[position - 1]
  const place = next === undefined ? there.length : there.indexOf(next)
  for (const [index, one] of there.entries())
    await organisation.place(one, index < place ? index + 1 : index + 2)
  if (from !== parentId) {
    const left = (await organisation.unitsUnder(from)).filter((one) => one.id !== id)
    for (const [index, one] of left.entries()) await organisation.place(one, index + 1)
  }
  return place + 1
}

async function requireNotBelow(
  organisation: OrganisationReader,
  { id, parentId }: MoveUnitInput,
): Promise<void> {
  let above = parentId
  while (above !== null) {
    if (above === id) throw new RefusalError('unit-circle')
    const unit = await organisation.unit(above)
    if (unit === undefined) throw new RefusalError('not-found')
    if (above === parentId && unit.closedOn !== null) throw new RefusalError('unit-closed')
    above = unit.parentId
  }
}
