import { lastDayOf, versionsUpTo } from '@yichi/domain/rulebook/version-line'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { RulebookReader, VersionRecord } from '../../store/rulebook/reader.ts'
import type { RulebookVersionSummary } from '../../view/rulebook.ts'

/** A version with its summary. */
export interface SummarisedVersion {
  readonly record: VersionRecord
  readonly summary: RulebookVersionSummary
}

/** Every version with what is shown of it in a list, in the order in which they took effect. */
export async function summariseVersions(
  reader: RulebookReader,
): Promise<readonly SummarisedVersion[]> {
  const versions = await reader.versions()
  const bound = await reader.boundZones()
  const sheets = await reader.sheetCounts()
  const cases = await reader.caseCounts()
  return versions.map((record) => {
    const { label, announceDate, effectiveTo } = JSON.parse(record.body) as Rulebook
    const { id, rulebookId, version, sha256, effectiveFrom, activatedAt } = record
    const { supersedes, announcementNo, publishedByName } = record
    const announced = new Set(versionsUpTo(versions, id).map((one) => one.id))
    const summary: RulebookVersionSummary = {
      id,
      rulebookId,
      version,
      label,
      sha256,
      announceDate,
      effectiveFrom,
      effectiveTo: lastDayOf(versions, id, effectiveTo ?? null),
      activatedAt,
      supersedes,
      announcementNo,
      publishedByName,
      // Those announced under it, and those announced under a version that it came in the place of.
      zones: bound
        .filter(({ rulebookVersionId }) => announced.has(rulebookVersionId))
        .map(({ code, name }) => ({ code, name })),
      sheets: sheets.get(id) ?? 0,
      cases: cases.get(id) ?? 0,
    }
    return { record, summary }
  })
}
