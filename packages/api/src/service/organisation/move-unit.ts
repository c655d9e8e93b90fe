import type { OrganisationReader } from '../../store/organisation/reader.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { changeUnit } from './change-unit.ts'

export interface MoveUnitInput {
  readonly id: string
  readonly version: number
  readonly parentId: string | null
  readonly position: number
}

/** Puts a unit under another one, or elsewhere in the order. Refuses a place below itself. */
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
      return { parent_id: input.parentId, position: input.position }
    },
  })
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
