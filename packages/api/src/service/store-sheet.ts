import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { SettlementSheetTable } from '../db/schema/settlement-sheet.ts'
import type { HouseholdStanding } from '../store/progress/reader.ts'
import { SettlementWriter } from '../store/settlement/writer.ts'
import type { Settled } from './settle-facts.ts'
import type { Writing } from './writing.ts'

export interface StoredSheet {
  readonly sheetId: string
  readonly version: number
}

/** Stores a settled sheet as the household's next version, with its lines. */
export async function storeSheet(
  { deps, tx, actor, now }: Writing,
  settled: Settled,
  of: {
    readonly household: Pick<HouseholdStanding, 'id'>
    readonly surveyId: string
    /** The version it was settled by. */
    readonly rulebookVersionId: string
    readonly status: SettlementSheetTable['status']
  },
): Promise<StoredSheet> {
  const writer = new SettlementWriter(tx)
  const version = ((await writer.lastSheet(of.household.id))?.version ?? 0) + 1
  const sheetId = deps.ids()
  const { facts, sheet } = settled
  const row: SettlementSheetTable = {
    id: sheetId,
    household_id: of.household.id,
    survey_id: of.surveyId,
    version,
    rulebook_version_id: of.rulebookVersionId,
    mode: facts.mode,
    facts: canonicalJson(facts),
    status: of.status,
    day_no: sheet.day,
    tier: sheet.tier,
    compensation_fen: sheet.compensationFen,
    swap_price_fen: sheet.swapPriceFen,
    net_fen: sheet.netFen,
    public_net_fen: settled.publicNetFen,
    sha256: settled.sha256,
    public_sha256: settled.publicSha256,
    computed_by: actor.accountId,
    confirmed_by: null,
    computed_at: now,
  }
  await writer.addSheet(row, sheet.lines)
  return { sheetId, version }
}
