import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { publicFacts } from '@yichi/domain/cases/settlement/public-facts'
import type { Blocked } from '@yichi/domain/facts/block-code'
import type { HouseholdFacts, Mode, SwapUnit } from '@yichi/domain/facts/household-facts'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import { assert } from '@yichi/domain/kernel/assert'
import { digestOf } from '@yichi/domain/kernel/digest'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { ok, type Result } from '@yichi/domain/kernel/result'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { HouseholdStanding } from '../store/progress/reader.ts'
import type { SettlementReader } from '../store/settlement/reader.ts'
import type { SurveyFacts } from '../view/household.ts'

/** A sheet with its digest, and what may be shown of it in public: settled from public facts alone. */
export interface Settled {
  readonly facts: HouseholdFacts
  readonly sheet: SettlementSheet
  readonly sha256: string
  readonly publicNetFen: number
  readonly publicSha256: string
}

/** What a household chooses when it signs. */
export interface Choice {
  readonly mode: Mode
  readonly signDate: IsoDate
  readonly handoverDate: IsoDate | null
  readonly units: readonly SwapUnit[]
}

const PINNED_MAX = 64
/** By county: two of them may call different texts by one name. */
const pinned = new WeakMap<object, Map<string, PinnedRulebook>>()

/** The rulebook of a version, pinned once per database. Asserts that its content is what was activated. */
export async function loadRulebook(
  reader: SettlementReader,
  versionId: string,
): Promise<PinnedRulebook> {
  const ofCounty = pinned.get(reader.database) ?? new Map<string, PinnedRulebook>()
  const known = ofCounty.get(versionId)
  if (known !== undefined) return known
  const stored = await reader.findRulebook(versionId)
  assert(stored !== undefined, 'settlement: a zone names a rulebook that is not there')
  const rulebook = pinRulebook(stored.body)
  assert(rulebook.pin.sha256 === stored.sha256, 'settlement: the rulebook is not the activated one')
  if (ofCounty.size >= PINNED_MAX) ofCounty.clear()
  pinned.set(reader.database, ofCounty.set(versionId, rulebook))
  return rulebook
}

/** The facts of a sheet: what was measured, where it stands, and what was chosen. */
export function factsOf(
  survey: SurveyFacts,
  household: Pick<HouseholdStanding, 'location'>,
  choice: Choice,
): HouseholdFacts {
  const { mode, signDate, handoverDate, units } = choice
  const facts: HouseholdFacts = {
    ...survey,
    zone: household.location,
    mode,
    signDate,
    handoverDate,
  }
  return units.length === 0 ? facts : { ...facts, units }
}

/** Settles the facts twice, once with what is private and once without. */
export function settle(facts: HouseholdFacts, rulebook: PinnedRulebook): Result<Settled, Blocked> {
  const full = computeSheet(facts, rulebook)
  if (!full.ok) return full
  const open = computeSheet(publicFacts(facts), rulebook)
  assert(open.ok, 'settlement: the public facts cannot be settled though all facts can')
  const sheet = full.value
  return ok({
    facts,
    sheet,
    sha256: digestOf(sheet),
    publicNetFen: open.value.netFen,
    publicSha256: digestOf(open.value),
  })
}
