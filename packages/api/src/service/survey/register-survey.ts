import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { AgreementReader } from '../../store/agreement/reader.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { ProgressReader, type HouseholdStanding } from '../../store/progress/reader.ts'
import { SettlementWriter } from '../../store/settlement/writer.ts'
import { SurveyWriter } from '../../store/survey/writer.ts'
import type { SurveyFacts } from '../../view/household.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { findHousehold, requireInScope } from '../find-household.ts'
import { recordStar, setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { requireHand } from '../require-hand.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'
import { findColleague } from '../find-colleague.ts'

export interface RegisterSurveyInput {
  readonly householdCode: string
  readonly surveyedOn: string
  readonly secondSurveyorLogin: string
  /** Who signed the survey sheet: the owner, or a witness when the owner refused. */
  readonly confirmedBy: 'owner' | 'witness'
  readonly confirmedOn: string
  readonly facts: SurveyFacts
}

/**
 * Files a confirmed survey by two surveyors; a re-measure is the next version and voids the one
 * before, with the sheets computed from it. Refuses once an agreement is in effect.
 */
export async function registerSurvey(
  deps: Deps,
  actor: Actor,
  input: RegisterSurveyInput,
): Promise<{ surveyId: string; version: number }> {
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, today } = writing
    const household = await findHousehold(new ProgressReader(tx), actor, input.householdCode)
    requireMay(actor, 'survey.register', household.zoneId)
    requireInScope(household)
    if (input.confirmedOn > today) throw new RefusalError('date-in-future')
    if (input.surveyedOn > input.confirmedOn) throw new RefusalError('dates-out-of-order')
    const agreement = await new AgreementReader(tx).effectiveOf(household.id)
    if (agreement !== undefined) throw new RefusalError('already-signed')
    const colleague = await findColleague(new IdentityReader(tx), {
      login: input.secondSurveyorLogin,
      role: 'surveyor',
      zoneId: household.zoneId,
      otherThan: actor.accountId,
      day: today,
    })
    const persons = [actor.accountId, colleague]
    await requireHand(writing, household.id, { duty: 'survey', persons })
    await voidPrevious(writing, household, input.confirmedOn)
    return addVersion(writing, household, { ...input, colleague })
  })
}

async function voidPrevious(
  writing: Writing,
  household: HouseholdStanding,
  on: string,
): Promise<void> {
  const surveys = new SurveyWriter(writing.tx)
  const previous = await surveys.confirmedOf(household.id)
  if (previous === undefined) return
  if (!(await surveys.voidConfirmed(previous.id))) throw new RefusalError('already-acted')
  await new SettlementWriter(writing.tx).supersede(household.id)
  await recordStar(writing, {
    householdId: household.id,
    zoneId: household.zoneId,
    kind: 'survey-voided',
    on,
    sourceId: previous.id,
    delta: { measured: -1 },
  })
}

async function addVersion(
  writing: Writing,
  household: HouseholdStanding,
  input: RegisterSurveyInput & { readonly colleague: string },
): Promise<{ surveyId: string; version: number }> {
  const { deps, tx, actor, now } = writing
  const surveys = new SurveyWriter(tx)
  const version = (await surveys.lastVersion(household.id)) + 1
  const surveyId = deps.ids()
  await surveys.add({
    id: surveyId,
    household_id: household.id,
    version,
    status: 'confirmed',
    facts: canonicalJson(input.facts),
    surveyed_on: input.surveyedOn,
    surveyor_a: actor.accountId,
    surveyor_b: input.colleague,
    confirmed_by: input.confirmedBy,
    confirmed_on: input.confirmedOn,
    recorded_at: now,
  })
  await recordStar(writing, {
    householdId: household.id,
    zoneId: household.zoneId,
    kind: 'surveyed',
    on: input.confirmedOn,
    sourceId: surveyId,
    delta: { measured: 1 },
  })
  await setNextStep(writing, household.id, { action: 'compute', dueOn: null })
  const { confirmedBy, confirmedOn } = input
  await remember(writing, {
    action: 'survey-registered',
    subject: { kind: 'survey', id: surveyId },
    householdId: household.id,
    detail: { version, confirmedBy, confirmedOn },
  })
  return { surveyId, version }
}
