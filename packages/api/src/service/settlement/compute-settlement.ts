import { AgreementReader } from '../../store/agreement/reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import { SettlementWriter } from '../../store/settlement/writer.ts'
import type { SheetPreview } from '../../view/settlement.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { findHousehold, requireInScope } from '../find-household.ts'
import { setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { requireHand } from '../require-hand.ts'
import { settledView } from '../sheet-view.ts'
import { storeSheet, type StoredSheet } from '../store-sheet.ts'
import { inOneUnit, remember } from '../writing.ts'
import { prepareSheet, type SheetInput } from './prepare-sheet.ts'

export type ComputedSheet =
  | ((SheetPreview & { readonly kind: 'sheet' }) & StoredSheet)
  | (SheetPreview & { readonly kind: 'blocked' })

/**
 * Computes and stores the household's next sheet; earlier ones are superseded. A blocked sheet is
 * an answer and stores nothing. Refuses whoever had another duty on the household (`same-person`).
 */
export async function computeSettlement(
  deps: Deps,
  actor: Actor,
  input: SheetInput,
): Promise<ComputedSheet> {
  return inOneUnit(deps, actor, async (writing): Promise<ComputedSheet> => {
    const { tx } = writing
    const household = await findHousehold(new ProgressReader(tx), actor, input.householdCode)
    requireMay(actor, 'settlement.compute', household.zoneId)
    requireInScope(household)
    // The reward for moving depends on the day the keys come back: the sheet with it is made then.
    if (input.handoverDate) throw new RefusalError('handover-date-not-allowed')
    const agreement = await new AgreementReader(tx).effectiveOf(household.id)
    if (agreement !== undefined) throw new RefusalError('already-signed')
    const { survey, rulebookVersionId, outcome } = await prepareSheet(tx, household, input)
    const persons = [actor.accountId]
    await requireHand(writing, household.id, { duty: 'compute', persons })
    if (!outcome.ok) {
      return { kind: 'blocked', code: outcome.refusal.code, at: outcome.refusal.at ?? null }
    }
    const settled = outcome.value
    await new SettlementWriter(tx).supersede(household.id)
    const stored = await storeSheet(writing, settled, {
      household,
      surveyId: survey.id,
      rulebookVersionId,
      status: 'computed',
    })
    await setNextStep(writing, household.id, { action: 'confirm', dueOn: settled.facts.signDate })
    await remember(writing, {
      action: 'sheet-computed',
      subject: { kind: 'settlement-sheet', id: stored.sheetId },
      householdId: household.id,
      detail: { version: stored.version, netFen: settled.sheet.netFen, sha256: settled.sha256 },
    })
    return { kind: 'sheet', ...stored, sheet: settledView(settled) }
  })
}
