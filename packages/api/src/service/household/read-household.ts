import type { Db } from '../../db/database.ts'
import { AgreementReader } from '../../store/agreement/reader.ts'
import { AuditReader } from '../../store/audit/reader.ts'
import { HandoverReader } from '../../store/handover/reader.ts'
import { HouseholdApprovalReader } from '../../store/household/approval-reader.ts'
import { HouseholdReader } from '../../store/household/reader.ts'
import type { HouseholdRecord } from '../../store/household/reader.ts'
import { PaymentReader } from '../../store/payment/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { SurveyReader } from '../../store/survey/reader.ts'
import type { AgreementView, HouseholdView, PaymentView, SurveyView } from '../../view/household.ts'
import type { SheetView } from '../../view/settlement.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { guardedSheet, sheetView } from '../sheet-view.ts'
import { sightsOf } from '../sights.ts'
import { starCount } from '../star-count.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { guardedAccount, guardedSurvey } from './guard-file.ts'
import { maskedNumbers } from './personal.ts'

/**
 * The whole file of one household as the person's work needs it, from one state of the database. Refuses
 * with `not-found` a household that is not there or not in the person's zones: both look the same.
 */
export function readHousehold(
  deps: Pick<Deps, 'db' | 'cipher'>,
  actor: Actor,
  input: { readonly code: string },
): Promise<HouseholdView> {
  return readSnapshot(deps.db, async (db) => {
    const reader = new HouseholdReader(db)
    const household = await reader.find(input.code, visibleZoneIds(actor))
    if (household === undefined) throw new RefusalError('not-found')
    const sights = sightsOf(actor, household.zoneCode)
    const { id } = household
    return {
      ...standing(household),
      ...maskedNumbers(deps, household, sights),
      address: sights.address === 'hidden' ? null : addressOf(household),
      surveys: (await surveysOf(db, id)).map((survey) => guardedSurvey(survey, sights)),
      sheets: (await sheetsOf(db, id)).map((sheet) => guardedSheet(sheet, sights)),
      agreement: await agreementOf(db, id),
      approvals: (await new HouseholdApprovalReader(db).of(id)).map((one) =>
        guardedAccount(one, sights),
      ),
      payments: (await paymentsOf(db, id)).map((payment) => guardedAccount(payment, sights)),
      handover: await handoverOf(db, id),
      postings: await reader.postingsOf(household.code),
      events: await new AuditReader(db).ofHousehold(household.id),
    }
  })
}

function standing(household: HouseholdRecord) {
  const { zoneCode, zoneName, location, announcedOn, programmeYear } = household
  return {
    code: household.code,
    ownerName: household.ownerName,
    zone: { code: zoneCode, name: zoneName, location, announcedOn, programmeYear },
    workGroupName: household.workGroupName ?? '',
    stars: starCount(household.stars),
    nextAction: household.nextAction,
    nextDue: household.nextDue,
  }
}

function addressOf(household: HouseholdRecord): HouseholdView['address'] {
  const { buildingCode, buildingName, unit, floor, door } = household
  return { buildingCode, buildingName, unit, floor, door }
}

async function surveysOf(db: Db, householdId: string): Promise<SurveyView[]> {
  const surveys = await new SurveyReader(db).ofHousehold(householdId)
  return surveys.map(({ surveyorNameA, surveyorNameB, ...survey }) => ({
    id: survey.id,
    version: survey.version,
    status: survey.status,
    surveyedOn: survey.surveyedOn,
    surveyorNames: [surveyorNameA, surveyorNameB],
    confirmedBy: survey.confirmedBy,
    confirmedOn: survey.confirmedOn,
    facts: survey.facts,
  }))
}

async function sheetsOf(db: Db, householdId: string): Promise<SheetView[]> {
  const reader = new SettlementReader(db)
  const sheets = await reader.sheetsOfHousehold(householdId)
  const lines = await reader.linesOf(sheets.map((sheet) => sheet.id))
  return sheets.map((sheet) => sheetView(sheet, lines.get(sheet.id) ?? []))
}

async function agreementOf(db: Db, householdId: string): Promise<AgreementView | null> {
  const reader = new AgreementReader(db)
  const agreement = await reader.effectiveOf(householdId)
  if (agreement === undefined) return null
  const units = await new SettlementReader(db).unitsTakenBy(agreement.id)
  const instalments = await reader.instalmentsOf(agreement.id)
  return {
    id: agreement.id,
    number: agreement.number,
    mode: agreement.mode,
    signedOn: agreement.signedOn,
    dayNo: agreement.dayNo,
    tier: agreement.tier,
    netFen: agreement.netFen,
    direction: agreement.direction,
    sheetId: agreement.sheetId,
    sheetSha256: agreement.sheetSha256,
    signedByName: agreement.signedByName,
    unitCodes: units.map((unit) => unit.code),
    instalments: instalments.map(({ id: _id, ...instalment }) => instalment),
  }
}

async function paymentsOf(db: Db, householdId: string): Promise<PaymentView[]> {
  const payments = await new PaymentReader(db).ofHousehold(householdId)
  return payments.map((payment) => ({
    id: payment.id,
    instalmentNo: payment.instalmentNo,
    payeeName: payment.payeeName,
    bankLast4: payment.bankLast4,
    amountFen: payment.amountFen,
    state: payment.state,
    fundSourceName: payment.fundSourceName,
    bankSerial: payment.bankSerial,
    paidOn: payment.paidOn,
  }))
}

async function handoverOf(db: Db, householdId: string): Promise<HouseholdView['handover']> {
  const handover = await new HandoverReader(db).acceptedOf(householdId)
  if (handover === undefined) return null
  const { acceptedOn, acceptorNameA, acceptorNameB, voluntaryStatement } = handover
  return { acceptedOn, acceptorNames: [acceptorNameA, acceptorNameB], voluntaryStatement }
}
