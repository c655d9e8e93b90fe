import { addDays, isoDate } from '@yichi/domain/kernel/iso-date'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Db } from '../../db/database.ts'
import { PublishedReader, type PublishedVersion } from '../../store/rulebook/published-reader.ts'
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
  const found: { readonly filed: PublishedVersion; readonly rulebook: PinnedRulebook }[] = []
  for (const filed of await reader.versions()) {
    found.push({ filed, rulebook: await loadRulebook(settlement, filed.id) })
  }
  return found.map(({ filed, rulebook }, index) => {
    const { label, announceDate } = rulebook.source
    // What follows a version is earlier in the list: the one nearest to it that has its announcement.
    const next = found.slice(0, index).findLast((later) => {
      const { rulebookId } = later.filed
      return rulebookId === filed.rulebookId && later.rulebook.announceDate === announceDate
    })
    const summary: KioskRulebookSummary = {
      id: filed.id,
      version: filed.version,
      label,
      sha256: rulebook.pin.sha256,
      effectiveFrom: filed.effectiveFrom,
      effectiveTo: next === undefined ? null : addDays(isoDate(next.filed.effectiveFrom), -1),
      announceDate,
      zones: zones
        .filter((zone) => zone.rulebookVersionId === filed.id)
        .map(({ code, name, location }) => ({ code, name, location })),
    }
    return { summary, rulebook }
  })
}
