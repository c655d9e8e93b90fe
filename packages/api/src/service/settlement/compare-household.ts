import { compareOptions } from '@yichi/domain/cases/settlement/compare-options'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts, SwapUnit } from '@yichi/domain/facts/household-facts'
import { isoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Db } from '../../db/database.ts'
import { AgreementReader } from '../../store/agreement/reader.ts'
import { HouseholdReader } from '../../store/household/reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import type { HouseholdStanding } from '../../store/progress/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import type { UnitRecord } from '../../store/settlement/unit-record.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { SurveyReader } from '../../store/survey/reader.ts'
import type { ComparisonView } from '../../view/comparison.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findHousehold } from '../find-household.ts'
import { RefusalError } from '../refusal-error.ts'
import { rulebookToSign } from '../rulebook-in-force.ts'
import { factsOf, loadRulebook } from '../settle-facts.ts'
import { choosingOffers, swapUnit } from './choose-offers.ts'

export interface CompareInput {
  readonly householdCode: string
  readonly signDate: string
  /** Codes of the homes of each offer; left out, those of the zone that suit are taken. */
  readonly offers?: readonly (readonly string[])[] | undefined
}

/**
 * A household's ways to settle side by side, by its confirmed survey and as if signed on a day. Who has signed
 * is compared by the rulebook of the agreement, and may keep the homes it has. Stores nothing. Refuses with
 * `not-found`, `no-survey`, `unit-unknown` or `unit-taken`.
 */
export function compareHousehold(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: CompareInput,
): Promise<ComparisonView> {
  return readSnapshot(deps.db, async (db) => {
    const household = await findHousehold(new ProgressReader(db), actor, input.householdCode)
    const survey = await new SurveyReader(db).confirmedOf(household.id)
    if (survey === undefined) throw new RefusalError('no-survey')
    const signDate = isoDate(input.signDate)
    const { agreementId, rulebook } = await boundBy(db, household, signDate)
    const choice = { mode: 'MONETARY', signDate, handoverDate: null, units: [] } as const
    const facts = factsOf(survey.facts, household, choice)
    const stock = (await new SettlementReader(db).unitsOfZone(household.zoneId)).map((unit) => {
      return unit.agreementId === agreementId ? { ...unit, agreementId: null } : unit
    })
    const offers = offersOf(input.offers, stock, () => livingArea(facts, rulebook))
    const place = await new HouseholdReader(db).find(household.code, null)
    return {
      householdCode: household.code,
      ownerName: household.ownerName,
      zoneName: place?.zoneName ?? '',
      comparison: compareOptions(facts, rulebook, offers),
    }
  })
}

interface Bound {
  readonly agreementId: string | null
  readonly rulebook: PinnedRulebook
}

/** The rulebook of the agreement, or the one in force on the day for who has not signed. */
async function boundBy(db: Db, household: HouseholdStanding, day: IsoDate): Promise<Bound> {
  const reader = new SettlementReader(db)
  const agreement = await new AgreementReader(db).effectiveOf(household.id)
  const sheet = agreement && (await reader.findSheet(agreement.sheetId, null))
  if (agreement === undefined || sheet === undefined) {
    return { agreementId: null, ...(await rulebookToSign(reader, household, day)) }
  }
  const rulebook = await loadRulebook(reader, sheet.rulebookVersionId)
  return { agreementId: agreement.id, rulebook }
}

function offersOf(
  asked: CompareInput['offers'],
  stock: readonly UnitRecord[],
  area: () => number,
): readonly (readonly SwapUnit[])[] {
  if (asked === undefined) return choosingOffers(stock, area())
  const byCode = new Map(stock.map((unit) => [unit.code, unit]))
  return asked.map((codes) =>
    codes.map((code) => {
      const unit = byCode.get(code)
      if (unit === undefined) throw new RefusalError('unit-unknown', { unit: code })
      if (unit.agreementId !== null) throw new RefusalError('unit-taken', { unit: code })
      return swapUnit(unit)
    }),
  )
}

/** Recognised for living; of a household that cannot be settled yet, what was measured. 0.01 m². */
function livingArea(facts: HouseholdFacts, rulebook: PinnedRulebook): number {
  const settled = computeSheet(facts, rulebook)
  if (settled.ok) return settled.value.recognisedResArea
  return facts.segments
    .filter(({ use }) => use === 'RES')
    .reduce((sum, one) => sum + (one.status === 'REGISTERED' ? one.certified : one.area), 0)
}
