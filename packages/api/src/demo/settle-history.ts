import type { SwapUnit } from '@yichi/domain/facts/household-facts'
import { agreementNumber } from '@yichi/domain/cases/agreement/number'
import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { yearOf, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { factsOf, settle, type Settled } from '../service/settle-facts.ts'
import type { SurveyFacts } from '../view/household.ts'
import { addStar, remember, type County, type HouseholdFile, type SignedCase } from './history.ts'
import { officeInstant } from './working-days.ts'

/** Files the survey that two people measured and the owner confirmed. */
export function addSurvey(county: County, file: HouseholdFile, facts: SurveyFacts): string {
  const { ids, rows } = county
  const [first, second] = file.zoneHands.surveyors
  const on = file.days.surveyedOn
  const at = officeInstant(file.chance, on)
  const id = ids()
  rows.add('survey', {
    id,
    household_id: file.id,
    version: 1,
    status: 'confirmed',
    facts: canonicalJson(facts),
    surveyed_on: on,
    surveyor_a: first.id,
    surveyor_b: second.id,
    confirmed_by: file.chance.happens(0.97) ? 'owner' : 'witness',
    confirmed_on: on,
    recorded_at: at,
  })
  addStar(county, file, { kind: 'surveyed', on, sourceId: id })
  rows.count(file.dwelling.zone.id, on, { measured: 1 })
  remember(county, file.id, {
    at,
    actorId: first.id,
    action: 'survey-registered',
    subject: ['survey', id],
    detail: { version: 1, confirmedOn: on },
  })
  return id
}

interface SheetFrame {
  readonly settled: Settled
  readonly surveyId: string
  readonly version: number
  readonly on: IsoDate
}

/** Stores a settled sheet with all its lines. */
export function addSheet(county: County, file: HouseholdFile, frame: SheetFrame): string {
  const { ids, rows } = county
  const { settled } = frame
  const { sheet, facts, sha256 } = settled
  const id = ids()
  const at = officeInstant(file.chance, frame.on)
  rows.add('settlement_sheet', {
    id,
    household_id: file.id,
    survey_id: frame.surveyId,
    version: frame.version,
    rulebook_version_id: file.dwelling.zone.year.row.id,
    mode: facts.mode,
    facts: canonicalJson(facts),
    status: 'confirmed',
    day_no: sheet.day,
    tier: sheet.tier,
    compensation_fen: sheet.compensationFen,
    swap_price_fen: sheet.swapPriceFen,
    net_fen: sheet.netFen,
    public_net_fen: settled.publicNetFen,
    sha256,
    public_sha256: settled.publicSha256,
    computed_by: file.zoneHands.computer.id,
    confirmed_by: settled.facts.handoverDate ? null : file.checker.id,
    computed_at: at,
  })
  sheet.lines.forEach((line, i) =>
    rows.add('settlement_line', {
      sheet_id: id,
      line_no: i + 1,
      code: line.code,
      provision: line.provision,
      subject: canonicalJson(line.subject),
      formula: canonicalJson(line.formula),
      amount_fen: line.amountFen,
    }),
  )
  remember(county, file.id, {
    at,
    actorId: file.zoneHands.computer.id,
    action: 'sheet-computed',
    subject: ['settlement-sheet', id],
    detail: { version: frame.version, netFen: sheet.netFen, sha256 },
  })
  return id
}

interface Choice {
  readonly surveyId: string
  readonly facts: SurveyFacts
  readonly unit: SwapUnit | null
}

/** Settles the household by its year's rulebook; a county made up by these rules is never blocked. */
export function settleHousehold(
  file: HouseholdFile,
  choice: Choice,
  handoverDate: IsoDate | null,
): Settled {
  const { zone } = file.dwelling
  const outcome = settle(
    factsOf(
      choice.facts,
      { location: zone.plan.location },
      {
        mode: choice.unit === null ? 'MONETARY' : 'EXCHANGE',
        signDate: file.days.signedOn,
        handoverDate,
        units: choice.unit === null ? [] : [choice.unit],
      },
    ),
    zone.year.rulebook,
  )
  assert(outcome.ok, 'demo: a made-up household cannot be settled')
  return outcome.value
}

/** Signs the agreement: number, second star, the obligation in the ledger, the flat reserved. */
export function addAgreement(county: County, file: HouseholdFile, choice: Choice): SignedCase {
  const { ids, rows, agreements } = county
  const { zone } = file.dwelling
  const { signedOn } = file.days
  const settled = settleHousehold(file, choice, null)
  const { sheet, facts, sha256 } = settled
  const sheetId = addSheet(county, file, {
    settled,
    surveyId: choice.surveyId,
    version: 1,
    on: signedOn,
  })
  remember(county, file.id, {
    at: officeInstant(file.chance, signedOn),
    actorId: file.checker.id,
    action: 'sheet-confirmed',
    subject: ['settlement-sheet', sheetId],
    detail: { version: 1, sha256 },
  })
  const seq = (agreements.get(zone.id) ?? 0) + 1
  agreements.set(zone.id, seq)
  const number = agreementNumber({
    county: 'HS',
    year: yearOf(signedOn),
    zone: zone.plan.code,
    seq,
  })
  const agreementId = ids()
  const at = officeInstant(file.chance, signedOn)
  rows.add('agreement', {
    id: agreementId,
    number,
    household_id: file.id,
    sheet_id: sheetId,
    sheet_sha256: sha256,
    mode: facts.mode,
    signed_on: signedOn,
    day_no: sheet.day,
    tier: sheet.tier,
    net_fen: sheet.netFen,
    direction: sheet.direction,
    status: 'effective',
    signed_by: file.signer.id,
    recorded_at: at,
  })
  if (choice.unit !== null) addUnit(county, zone.id, { unit: choice.unit, agreementId })
  addStar(county, file, { kind: 'signed', on: signedOn, sourceId: agreementId })
  rows.count(zone.id, signedOn, {
    signed: 1,
    monetary: choice.unit === null ? 1 : 0,
    signed_fen: sheet.netFen,
  })
  remember(county, file.id, {
    at,
    actorId: file.signer.id,
    action: 'agreement-signed',
    subject: ['agreement', agreementId],
    detail: { number, netFen: sheet.netFen, sha256 },
  })
  return { file, agreementId, number, sheetId, surveyId: choice.surveyId, settled, facts, sheet }
}

/** A flat of the zone's stock, free or given to an agreement. */
export function addUnit(
  { ids, rows }: County,
  zoneId: string,
  given: { unit: SwapUnit; agreementId: string | null },
): void {
  const { id: code, area, floor, location, delivery } = given.unit
  rows.add('house_unit', {
    id: ids(),
    zone_id: zoneId,
    code,
    area,
    floor,
    location,
    delivery,
    agreement_id: given.agreementId,
  })
}
