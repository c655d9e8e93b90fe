import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { Db } from '../../db/database.ts'
import type { ProgrammeFactsReader } from '../../store/simulation/programme-facts-reader.ts'
import type { SurveyFacts } from '../../view/household.ts'

/** Sheets and surveys whose facts are held; a county larger than this reads the rest each time. */
const HELD_MAX = 20_000

interface Held {
  readonly sheets: Map<string, HouseholdFacts>
  readonly surveys: Map<string, SurveyFacts>
}

/** Facts by the id of their sheet or survey: neither ever changes. They go when the database does. */
const held = new WeakMap<Db, Held>()

function heldOf(db: Db): Held {
  const known = held.get(db)
  if (known !== undefined) return known
  const made: Held = { sheets: new Map(), surveys: new Map() }
  held.set(db, made)
  return made
}

async function load<Facts>(
  ids: readonly string[],
  known: Map<string, Facts>,
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Facts>>,
): Promise<ReadonlyMap<string, Facts>> {
  const missing = ids.filter((id) => !known.has(id))
  const fresh = await read(missing)
  const found = new Map<string, Facts>()
  for (const id of ids) {
    const facts = known.get(id) ?? fresh.get(id)
    if (facts === undefined) continue
    found.set(id, facts)
    if (known.size < HELD_MAX) known.set(id, facts)
  }
  return found
}

/** The facts of these sheets, read once per process. */
export function factsOfSheets(
  db: Db,
  reader: ProgrammeFactsReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HouseholdFacts>> {
  return load(ids, heldOf(db).sheets, (missing) => reader.sheetFacts(missing))
}

/** The facts of these surveys, read once per process. */
export function factsOfSurveys(
  db: Db,
  reader: ProgrammeFactsReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SurveyFacts>> {
  return load(ids, heldOf(db).surveys, (missing) => reader.surveyFacts(missing))
}
