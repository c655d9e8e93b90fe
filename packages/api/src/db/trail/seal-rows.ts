import type { DigestAlgorithm } from '@yichi/domain/facts/audit-event'
import type { Tx } from '../database.ts'
import { extendChain, type PendingEvent } from './chain.ts'
import { sealedPages } from './sealed-pages.ts'
import type { RowChange } from './touched-rows.ts'

/**
 * Takes every sealed row as it is: what differs from the trail is filed under the event, and all notes are
 * removed. For a database whose structure has changed, and for a county that was made in one go; never for the
 * day's work, since it asks no question. Files nothing when there is nothing to say.
 */
export async function sealRows(
  tx: Tx,
  event: PendingEvent,
  algorithm: DigestAlgorithm = 'sha256',
): Promise<void> {
  const changes: RowChange[] = []
  for await (const { differences } of sealedPages(tx)) {
    for (const { table, key, sealed, found } of differences)
      changes.push({ table, key, before: sealed, after: found })
  }
  await tx.deleteFrom('row_touch').execute()
  if (changes.length > 0) await extendChain(tx, { algorithm, events: [event], changes })
}
