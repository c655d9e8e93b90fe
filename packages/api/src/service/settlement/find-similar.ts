import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import { maskName } from '@yichi/domain/rules/board/mask'
import type { Db } from '../../db/database.ts'
import { shanghaiDay } from '../../observe/clock.ts'
import { ProgressReader, type HouseholdStanding } from '../../store/progress/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { StandingReader } from '../../store/settlement/standing-reader.ts'
import { SurveyReader } from '../../store/survey/reader.ts'
import type { SharedRate, SimilarHousehold, SimilarView } from '../../view/comparison.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findHousehold } from '../find-household.ts'
import { RefusalError } from '../refusal-error.ts'
import { rulebookInForce } from '../rulebook-in-force.ts'
import { factsOf, loadRulebook } from '../settle-facts.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { indexOf, likenessOf, type IndexedSheet, type Likeness } from './sheet-index.ts'
import { usedRates } from './used-rates.ts'

/** Households shown beside this one. */
const SHOWN = 8

/**
 * Households like this one, settled by the same version in zones of the same grade: those with equal facts
 * first, then the nearest in structure and living area; and for each figure of the rulebook that its sheet used,
 * how many were settled with it, and that nobody with another. Of other households the masked name, and only
 * in the person's zones. Refuses with `not-found` or `no-survey`.
 */
export async function findSimilar(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly householdCode: string },
): Promise<SimilarView> {
  const { db } = deps
  const household = await findHousehold(new ProgressReader(db), actor, input.householdCode)
  const own = await ownSheet(deps, household)
  const { id, version, sha256 } = own.rulebook.pin
  const rulebook = { id, version, sha256 }
  if (own.lines === null) return { rulebook, rates: [], households: [] }
  const index = indexOf(db, own.versionId)
  await index.refresh(own.rulebook)
  const rates = sharedRates(own.lines, (used) => index.countOf(used))
  const likeness = likenessOf(own.facts, own.rulebook)
  const zoneIds = visibleZoneIds(actor)
  const others = [...index.sheets].filter(({ sheetId, zoneId, location }) => {
    if (sheetId === own.sheetId || location !== household.location) return false
    return zoneIds === null || zoneIds.includes(zoneId)
  })
  const nearest = others.toSorted(byLikeness(likeness)).slice(0, SHOWN)
  return { rulebook, rates, households: await named(db, zoneIds, { nearest, likeness }) }
}

interface OwnSheet {
  readonly sheetId: string | null
  readonly versionId: string
  readonly rulebook: PinnedRulebook
  readonly facts: HouseholdFacts
  /** Null when the household cannot be settled yet. */
  readonly lines: readonly SheetLine[] | null
}

/** The sheet that stands, or what it would be for money today. */
async function ownSheet(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  household: HouseholdStanding,
): Promise<OwnSheet> {
  const reader = new SettlementReader(db)
  const last = await reader.lastSheet(household.id)
  if (last !== undefined && last.status !== 'superseded') {
    const rulebook = await loadRulebook(reader, last.rulebookVersionId)
    const lines = (await reader.linesOf([last.id])).get(last.id) ?? []
    const { id, rulebookVersionId, facts } = last
    return { sheetId: id, versionId: rulebookVersionId, rulebook, facts, lines }
  }
  const survey = await new SurveyReader(db).confirmedOf(household.id)
  if (survey === undefined) throw new RefusalError('no-survey')
  const signDate = shanghaiDay(clock())
  const inForce = await rulebookInForce(reader, household, signDate)
  const choice = { mode: 'MONETARY', signDate, handoverDate: null, units: [] } as const
  const facts = factsOf(survey.facts, household, choice)
  const settled = computeSheet(facts, inForce.rulebook)
  return { sheetId: null, ...inForce, facts, lines: settled.ok ? settled.value.lines : null }
}

/** Each figure once, with the first line that used it. */
function sharedRates(
  lines: readonly SheetLine[],
  countOf: (used: { path: string; value: number }) => { same: number; different: number },
): readonly SharedRate[] {
  const rates = new Map<string, SharedRate>()
  for (const line of lines) {
    for (const used of usedRates(line.formula)) {
      if (rates.has(used.path)) continue
      const { same, different } = countOf(used)
      rates.set(used.path, { line, path: used.path, households: same, different })
    }
  }
  return [...rates.values()]
}

function byLikeness(own: Likeness): (a: IndexedSheet, b: IndexedSheet) => number {
  const unlike = (one: Likeness): number => {
    if (one.pricedSha256 === own.pricedSha256) return 0
    return one.structure === own.structure ? 1 : 2
  }
  const distance = (one: Likeness) => Math.abs(one.residentialArea - own.residentialArea)
  return (a, b) =>
    unlike(a) - unlike(b) || distance(a) - distance(b) || (a.sheetId < b.sheetId ? -1 : 1)
}

async function named(
  db: Db,
  zoneIds: ReturnType<typeof visibleZoneIds>,
  { nearest, likeness: own }: { nearest: readonly IndexedSheet[]; likeness: Likeness },
): Promise<readonly SimilarHousehold[]> {
  const sheetIds = nearest.map(({ sheetId }) => sheetId)
  const found = await new StandingReader(db).named(sheetIds, zoneIds)
  const bySheet = new Map(found.map((one) => [one.sheetId, one]))
  return nearest.flatMap(({ sheetId, residentialArea, pricedSha256 }) => {
    const found = bySheet.get(sheetId)
    if (found === undefined) return []
    const { code, zoneCode, ownerName, mode, tier, netFen } = found
    return [
      {
        code,
        zoneCode,
        maskedName: maskName(ownerName),
        recognisedResArea: residentialArea,
        mode,
        tier,
        netFen,
        equalFacts: pricedSha256 === own.pricedSha256,
      },
    ]
  })
}
