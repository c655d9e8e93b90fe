import { extendChain, type PendingEvent } from '../db/trail/chain.ts'
import { sealRows } from '../db/trail/seal-rows.ts'
import { machineEvent } from '../db/trail/trail.ts'
import { UnitOfWork } from '../db/unit-of-work.ts'
import type { Deps } from '../service/deps.ts'

/** Puts a history into the trail in the order of time, and then every row of the county as it has become. */
export async function fileHistory(
  { db, ids, clock }: Pick<Deps, 'db' | 'ids' | 'clock'>,
  events: readonly PendingEvent[],
): Promise<void> {
  const inOrder = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  await new UnitOfWork(db).run(async ({ tx }) => {
    await extendChain(tx, { algorithm: 'sha256', events: inOrder, changes: [] })
    const seeded = { id: ids(), at: clock(), action: 'county-seeded', detail: '{}' }
    await sealRows(tx, machineEvent(seeded))
  })
}
