import type { ProgrammeDifference } from '@yichi/domain/cases/settlement/programme-difference'
import { ProgrammeFold } from '@yichi/domain/cases/settlement/simulate'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Db } from '../../db/database.ts'
import {
  ProgrammeFactsReader,
  type SimulatedHousehold,
  type SimulatedZone,
} from '../../store/simulation/programme-facts-reader.ts'
import { nextTurn } from '../next-turn.ts'
import { factsOfSheets, factsOfSurveys } from './facts-cache.ts'

/** Households between two looks at what else waits. */
const SLICE = 200

export interface Change {
  readonly before: PinnedRulebook
  readonly after: PinnedRulebook
  /** The versions whose zones are looked at. */
  readonly versionIds: readonly string[]
  /** The day on which a household that has no sheet yet would sign, for money. */
  readonly signDate: IsoDate
}

export interface SimulatedChange {
  readonly zones: readonly SimulatedZone[]
  readonly difference: ProgrammeDifference
}

/**
 * What a change of the rulebook does to every real household of its zones: by the facts of its latest sheet, or
 * by its confirmed survey. Who was not measured yet has no facts and is not counted.
 */
export async function simulateRulebook(db: Db, change: Change): Promise<SimulatedChange> {
  const { before, after, versionIds, signDate } = change
  const reader = new ProgrammeFactsReader(db)
  const zones = await reader.zones(versionIds)
  const zoneOf = new Map(zones.map((zone) => [zone.id, zone]))
  const households = await reader.households(zones.map(({ id }) => id))
  const fold = new ProgrammeFold(before, after)
  for (let from = 0; from < households.length; from += SLICE) {
    const slice = households.slice(from, from + SLICE)
    const factsFor = await factsOf(db, reader, slice)
    for (const household of slice) {
      const zone = zoneOf.get(household.zoneId)
      const facts = zone && factsFor(household, zone, signDate)
      if (zone === undefined || facts === null || facts === undefined) continue
      fold.add({ id: household.code, zone: zone.code, bound: household.bound, facts })
    }
    await nextTurn()
  }
  return { zones, difference: fold.finish() }
}

type FactsFor = (
  household: SimulatedHousehold,
  zone: SimulatedZone,
  signDate: IsoDate,
) => HouseholdFacts | null

async function factsOf(
  db: Db,
  reader: ProgrammeFactsReader,
  slice: readonly SimulatedHousehold[],
): Promise<FactsFor> {
  const sheetIds = slice.flatMap(({ sheetId }) => (sheetId === null ? [] : [sheetId]))
  const surveyIds = slice.flatMap(({ sheetId, surveyId }) => {
    return sheetId !== null || surveyId === null ? [] : [surveyId]
  })
  const sheets = await factsOfSheets(db, reader, sheetIds)
  const surveys = await factsOfSurveys(db, reader, surveyIds)
  return ({ sheetId, surveyId }, { location }, signDate) => {
    if (sheetId !== null) return sheets.get(sheetId) ?? null
    const survey = surveyId === null ? undefined : surveys.get(surveyId)
    return survey === undefined ? null : { ...survey, zone: location, mode: 'MONETARY', signDate }
  }
}
