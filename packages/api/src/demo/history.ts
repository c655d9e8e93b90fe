import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { HandOnCase } from '@yichi/domain/rules/approval/separation'
import type { FieldCipher } from '../db/field-cipher.ts'
import { machineEvent } from '../db/trail/trail.ts'
import type { Ids } from '../observe/ids.ts'
import type { Settled } from '../service/settle-facts.ts'
import type { HouseholdDays } from './calendar.ts'
import type { Funds } from './funds.ts'
import type { Hand, People, ZoneHands } from './people.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'
import { officeInstant } from './working-days.ts'
import type { Dwelling } from './world.ts'

/** What all households of a county share while their history is made. */
export interface County {
  readonly ids: Ids
  readonly rows: Rows
  readonly cipher: FieldCipher
  readonly people: People
  readonly funds: Funds
  readonly seed: string
  /** Agreements signed so far, by zone. */
  readonly agreements: Map<string, number>
}

/** One household while its history is made. */
export interface HouseholdFile {
  readonly id: string
  readonly dwelling: Dwelling
  readonly ownerName: string
  readonly bank: string
  readonly chance: Chance
  readonly days: HouseholdDays
  readonly zoneHands: ZoneHands
  readonly signer: Hand
  /** Who checked the sheet before it was signed. */
  readonly checker: Hand
  /** Who has had a duty on the case so far. */
  readonly hands: readonly HandOnCase[]
}

/** A signed agreement of the household. */
export interface SignedCase {
  readonly file: HouseholdFile
  readonly agreementId: string
  readonly number: string
  readonly sheetId: string
  readonly surveyId: string
  readonly settled: Settled
  readonly facts: HouseholdFacts
  readonly sheet: SettlementSheet
}

interface Remembered {
  readonly at: string
  readonly actorId: string
  readonly action: string
  readonly subject: readonly [kind: string, id: string]
  readonly detail: Readonly<Record<string, string | number | null>>
}

/** An audit event of the household's file. */
export function remember({ ids, rows }: County, householdId: string, event: Remembered): void {
  const [kind, id] = event.subject
  const { at, action, actorId } = event
  const version = event.detail['version']
  rows.remember({
    ...machineEvent({ id: ids(), at, action, detail: canonicalJson(event.detail) }),
    actorId,
    subjectKind: kind,
    subjectId: id,
    householdId,
    version: typeof version === 'number' ? version : null,
  })
}

export type StarKind = 'surveyed' | 'signed' | 'handed-over'

/** A star event; the counters of its zone and day are kept by the caller in the same breath. */
export function addStar(
  { ids, rows }: County,
  file: HouseholdFile,
  star: { kind: StarKind; on: IsoDate; sourceId: string },
): void {
  rows.add('star_event', {
    id: ids(),
    household_id: file.id,
    zone_id: file.dwelling.zone.id,
    kind: star.kind,
    event_on: star.on,
    recorded_at: officeInstant(file.chance, star.on),
    source_id: star.sourceId,
  })
}
