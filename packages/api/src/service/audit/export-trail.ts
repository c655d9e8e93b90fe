import type { Locale } from '@yichi/i18n/locale'
import { trailSheets } from '../../document/trail-workbook.ts'
import { writeWorkbook } from '../../document/xlsx/write-workbook.ts'
import { addMs } from '../../observe/clock.ts'
import { AuditSearchReader } from '../../store/audit/search-reader.ts'
import type { AuditEventView } from '../../view/audit.ts'
import type { FileView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import { requireMay, requireProof } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { eventFilter, type SearchInput } from './event-filter.ts'

/** At most so many rows leave the program at a time, and so many files of one person in an hour. */
export const EXPORT_ROWS_MAX = 50_000
const EXPORTS_AN_HOUR = 10
const HOUR_MS = 60 * 60_000
const PAGE = 1_000

export interface ExportInput extends SearchInput {
  readonly reason: string
  readonly lang: Locale
}

/**
 * The events that fit as a workbook that says who took it, when and why. Refuses with `step-up-required`,
 * `too-many-rows` above 50 000 events, and `too-many-attempts` above ten files an hour.
 */
export async function exportTrail(deps: Deps, actor: Actor, input: ExportInput): Promise<FileView> {
  requireMay(actor, 'audit.export', null)
  const now = deps.clock()
  requireProof(actor, now)
  const { reason, lang, ...search } = input
  const filter = eventFilter(search)
  const reader = new AuditSearchReader(deps.db)
  const since = addMs(now, -HOUR_MS)
  const taken = await reader.countOf(actor.accountId, 'trail-exported', since)
  if (taken >= EXPORTS_AN_HOUR) throw new RefusalError('too-many-attempts')
  const total = await reader.count(filter)
  if (total > EXPORT_ROWS_MAX) throw new RefusalError('too-many-rows', { most: EXPORT_ROWS_MAX })
  const events: AuditEventView[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await reader.page(filter, { cursor, limit: PAGE })
    events.push(...page.items)
    cursor = page.nextCursor ?? undefined
    more = page.nextCursor !== null
  }
  const by = { name: actor.name, login: actor.login, at: now, reason }
  const bytes = await writeWorkbook(trailSheets(lang, events, by))
  await inOneUnit(deps, actor, (writing) =>
    remember(writing, {
      action: 'trail-exported',
      subject: { kind: 'trail', id: 'county' },
      householdId: null,
      reason,
      detail: { events: events.length },
    }),
  )
  return {
    fileName: `audit-${now.slice(0, 10)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: bytes.toString('base64'),
  }
}
