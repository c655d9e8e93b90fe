import { AuditSearchReader } from '../../store/audit/search-reader.ts'
import type { AuditPage } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { recordRead } from '../record-read.ts'
import { eventFilter, type SearchInput } from './event-filter.ts'

export interface SearchPage extends SearchInput {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The events that fit, the newest first. Who searches the trail is in it, too. */
export async function searchTrail(
  deps: Deps,
  actor: Actor,
  { procedure, ...input }: SearchPage & { readonly procedure: 'audit.search' | 'audit.supervise' },
): Promise<AuditPage> {
  requireMay(actor, procedure, null)
  const { cursor, limit } = input
  const page = await new AuditSearchReader(deps.db).page(eventFilter(input), { cursor, limit })
  const subject = { kind: 'trail', id: 'county' }
  const detail = { events: page.items.length }
  await recordRead(deps, actor, { action: 'trail-searched', subject, detail })
  return page
}
