import type { Mode, SwapUnit } from '@yichi/domain/facts/household-facts'
import type { Blocked } from '@yichi/domain/facts/block-code'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import type { Result } from '@yichi/domain/kernel/result'
import type { Db, Tx } from '../../db/database.ts'
import type { HouseholdStanding } from '../../store/progress/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { SurveyReader, type SurveyRecord } from '../../store/survey/reader.ts'
import { RefusalError } from '../refusal-error.ts'
import { rulebookToSign } from '../rulebook-in-force.ts'
import { factsOf, settle, type Settled } from '../settle-facts.ts'

export interface SheetInput {
  readonly householdCode: string
  readonly mode: Mode
  readonly signDate: string
  readonly handoverDate?: string | null | undefined
  readonly unitCodes?: readonly string[] | undefined
}

export interface PreparedSheet {
  readonly survey: SurveyRecord
  /** The version in force on the day of signing; the sheet pins it. */
  readonly rulebookVersionId: string
  readonly outcome: Result<Settled, Blocked>
}

/**
 * Settles a household's confirmed survey with the choices given, by the rulebook in force on the day of
 * signing. Refuses with `no-survey`, `unit-unknown`, `unit-taken` or `rulebook-out-of-force`.
 */
export async function prepareSheet(
  db: Db | Tx,
  household: HouseholdStanding,
  input: SheetInput,
): Promise<PreparedSheet> {
  const survey = await new SurveyReader(db).confirmedOf(household.id)
  if (survey === undefined) throw new RefusalError('no-survey')
  const reader = new SettlementReader(db)
  const units = await chosenUnits(reader, household.zoneId, input.unitCodes ?? [])
  const handoverDate = input.handoverDate ?? null
  const facts = factsOf(survey.facts, household, {
    mode: input.mode,
    signDate: isoDate(input.signDate),
    handoverDate: handoverDate === null ? null : isoDate(handoverDate),
    units,
  })
  const { versionId, rulebook } = await rulebookToSign(reader, household, facts.signDate)
  return { survey, rulebookVersionId: versionId, outcome: settle(facts, rulebook) }
}

async function chosenUnits(
  reader: SettlementReader,
  zoneId: string,
  codes: readonly string[],
): Promise<readonly SwapUnit[]> {
  if (codes.length === 0) return []
  const stock = new Map((await reader.unitsOfZone(zoneId)).map((unit) => [unit.code, unit]))
  return codes.map((code) => {
    const unit = stock.get(code)
    if (unit === undefined) throw new RefusalError('unit-unknown', { unit: code })
    if (unit.agreementId !== null) throw new RefusalError('unit-taken', { unit: code })
    const { area, floor, location, delivery } = unit
    return { id: code, area, floor, location, delivery }
  })
}
