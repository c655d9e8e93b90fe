import type { UnitKind } from '@yichi/domain/rules/identity/post'
import { isUniqueViolation } from '../../db/db-error.ts'
import { OrganisationWriter } from '../../store/organisation/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

export interface AddUnitInput {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly zoneCode: string | null
  readonly position: number
}

/** Sets up a unit. Refuses a code that is taken, and a work group without a zone or for one that has its own. */
export async function addUnit(
  deps: Deps,
  actor: Actor,
  input: AddUnitInput,
): Promise<{ readonly id: string }> {
  requireMay(actor, 'organisation.addUnit', null)
  const add = inOneUnit(deps, actor, async (writing) => {
    const { code, name, kind, parentId, zoneCode, position } = input
    const organisation = new OrganisationWriter(writing.tx)
    const zoneId = zoneCode === null ? null : await organisation.zoneId(zoneCode)
    const parent = parentId === null ? null : await organisation.unit(parentId)
    if (zoneId === undefined || parent === undefined) throw new RefusalError('not-found')
    if (parent !== null && parent.closedOn !== null) throw new RefusalError('unit-closed')
    if (kind === 'work-group' && zoneId === null) throw new RefusalError('post-not-here')
    const id = deps.ids()
    await organisation.addUnit({
      id,
      code,
      name,
      kind,
      parent_id: parentId,
      zone_id: zoneId,
      position,
      closed_on: null,
      version: 1,
      created_at: writing.now,
    })
    await remember(writing, {
      action: 'unit-added',
      subject: { kind: 'organisation-unit', id },
      householdId: null,
      detail: { code, kind, zoneCode },
    })
    return { id }
  })
  return add.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RefusalError('code-taken') : error
  })
}
