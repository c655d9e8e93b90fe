import { ProgressReader } from '../../store/progress/reader.ts'
import { SettlementWriter } from '../../store/settlement/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { requireHand } from '../require-hand.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { inOneUnit, remember } from '../writing.ts'

/**
 * Files that the sheet was checked by another person than its computer and that the household
 * accepts it. Refuses with `shown-changed` when another sheet was on the screen.
 */
export async function confirmSettlement(
  deps: Deps,
  actor: Actor,
  input: { readonly sheetId: string; readonly shownSha256: string },
): Promise<{ ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const zoneIds = visibleZoneIds(actor)
    const sheets = new SettlementWriter(writing.tx)
    const sheet = await sheets.findSheet(input.sheetId, zoneIds)
    const progress = new ProgressReader(writing.tx)
    const household = sheet && (await progress.findHouseholdById(sheet.householdId, zoneIds))
    if (sheet === undefined || household === undefined) throw new RefusalError('not-found')
    requireMay(actor, 'settlement.confirm', household.zoneId)
    const persons = [actor.accountId]
    await requireHand(writing, household.id, { duty: 'check', persons })
    if (sheet.status === 'confirmed') throw new RefusalError('already-acted')
    if (sheet.status !== 'computed') throw new RefusalError('sheet-not-current')
    if (sheet.sha256 !== input.shownSha256) throw new RefusalError('shown-changed')
    if (!(await sheets.confirm(sheet.id, actor.accountId))) throw new RefusalError('already-acted')
    await setNextStep(writing, household.id, { action: 'sign', dueOn: sheet.facts.signDate })
    await remember(writing, {
      action: 'sheet-confirmed',
      subject: { kind: 'settlement-sheet', id: sheet.id },
      householdId: household.id,
      detail: { version: sheet.version, sha256: sheet.sha256 },
    })
    return { ok: true }
  })
}
