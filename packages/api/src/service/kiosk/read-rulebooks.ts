import { readSnapshot } from '../../store/snapshot.ts'
import type { KioskRulebooksView } from '../../view/kiosk.ts'
import type { Deps } from '../deps.ts'
import { publishedRulebooks } from './published-rulebooks.ts'

/** The rulebooks that the public may read and compute with, the latest first. */
export function readKioskRulebooks(deps: Pick<Deps, 'db' | 'clock'>): Promise<KioskRulebooksView> {
  return readSnapshot(deps.db, async (db) => {
    const found = await publishedRulebooks(db)
    return { dataAsOf: deps.clock(), rulebooks: found.map(({ summary }) => summary) }
  })
}
