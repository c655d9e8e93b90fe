import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import { lastDayOf, versionsUpTo } from '@yichi/domain/rulebook/version-line'
import type { Db } from '../../db/database.ts'
import { PublishedReader } from '../../store/rulebook/published-reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import type { KioskRulebookSummary } from '../../view/kiosk.ts'
import { loadRulebook } from '../settle-facts.ts'

export interface PublishedRulebook {
  readonly summary: KioskRulebookSummary
  readonly rulebook: PinnedRulebook
}

/** Every published version with its zones, the latest first. */
export async function publishedRulebooks(db: Db): Promise<readonly PublishedRulebook[]> {
  const reader = new PublishedReader(db)
  const settlement = new SettlementReader(db)
  const zones = await reader.zones()
  const versions = await reader.versions()
  const found: PublishedRulebook[] = []
  for (const { id, version, effectiveFrom } of versions) {
    const rulebook = await loadRulebook(settlement, id)
    const announced = new Set(versionsUpTo(versions, id).map((one) => one.id))
    const summary: KioskRulebookSummary = {
      id,
      version,
      label: rulebook.source.label,
      sha256: rulebook.pin.sha256,
      effectiveFrom,
      effectiveTo: lastDayOf(versions, id, rulebook.source.effectiveTo ?? null),
      announceDate: rulebook.source.announceDate,
      zones: zones
        .filter((zone) => announced.has(zone.rulebookVersionId))
        .map(({ code, name, location }) => ({ code, name, location })),
    }
    found.push({ summary, rulebook })
  }
  return found
}
