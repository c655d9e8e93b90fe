import { AgreementReader } from '../../store/agreement/reader.ts'
import type { HouseholdStanding } from '../../store/progress/reader.ts'
import { SettlementReader, type SheetRecord } from '../../store/settlement/reader.ts'
import { SurveyReader } from '../../store/survey/reader.ts'
import { RefusalError } from '../refusal-error.ts'
import { requireHand } from '../require-hand.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import type { Writing } from '../writing.ts'

/**
 * The sheet that may be signed now by this actor. Refuses when it is not confirmed, not the current
 * one, not the one that was shown, or made for another day; when an agreement is in effect; and
 * when the actor has another duty on the household.
 */
export async function requireSignable(
  writing: Writing,
  household: HouseholdStanding,
  input: { readonly sheetId: string; readonly shownSha256: string; readonly signedOn: string },
): Promise<SheetRecord> {
  const { tx, actor, today } = writing
  const agreement = await new AgreementReader(tx).effectiveOf(household.id)
  if (agreement !== undefined) throw new RefusalError('already-signed')
  const sheet = await new SettlementReader(tx).findSheet(input.sheetId, visibleZoneIds(actor))
  if (sheet === undefined || sheet.householdId !== household.id) {
    throw new RefusalError('not-found')
  }
  if (sheet.status === 'computed') throw new RefusalError('sheet-not-confirmed')
  if (sheet.status === 'superseded') throw new RefusalError('sheet-not-current')
  if (sheet.sha256 !== input.shownSha256) throw new RefusalError('shown-changed')
  if (input.signedOn > today) throw new RefusalError('date-in-future')
  if (sheet.facts.signDate !== input.signedOn) throw new RefusalError('sign-date-differs')
  const survey = await new SurveyReader(tx).confirmedOf(household.id)
  if (survey === undefined || survey.id !== sheet.surveyId) {
    throw new RefusalError('sheet-not-current')
  }
  const persons = [actor.accountId]
  await requireHand(writing, household.id, { duty: 'sign', persons })
  return sheet
}
