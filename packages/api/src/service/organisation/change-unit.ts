import type { AuditAction } from '@yichi/i18n/audit-word'
import type { ProcedureName } from '@yichi/domain/rules/identity/authority'
import type { Updateable } from 'kysely'
import type { OrganisationUnitTable } from '../../db/schema/organisation-unit.ts'
import { OrganisationWriter } from '../../store/organisation/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

interface UnitChange {
  readonly procedure: ProcedureName
  readonly action: AuditAction
  /** The unit in the version that was on the screen. */
  readonly unit: { readonly id: string; readonly version: number }
  readonly change: (
    organisation: OrganisationWriter,
    today: string,
  ) => Promise<Updateable<OrganisationUnitTable>>
}

/** Changes an open unit as it was seen; refuses with `unit-changed` when somebody was faster. */
export function changeUnit(
  deps: Deps,
  actor: Actor,
  { procedure, action, unit, change }: UnitChange,
): Promise<{ readonly ok: true }> {
  requireMay(actor, procedure, null)
  return inOneUnit(deps, actor, async (writing) => {
    const organisation = new OrganisationWriter(writing.tx)
    const known = await organisation.unit(unit.id)
    if (known === undefined) throw new RefusalError('not-found')
    if (known.closedOn !== null) throw new RefusalError('unit-closed')
    const made = await organisation.change(unit, await change(organisation, writing.today))
    if (!made) throw new RefusalError('unit-changed')
    await remember(writing, {
      action,
      subject: { kind: 'organisation-unit', id: unit.id },
      householdId: null,
      version: unit.version + 1,
      detail: { code: known.code },
    })
    return { ok: true }
  })
}
