import type { KioskRulebookView } from '@yichi/api/view/kiosk'
import type { KioskClient } from './kiosk-client.ts'
import { rulebookKey, RULEBOOKS_KEY } from './rulebook-key.ts'
import type { Snapshots } from './snapshots.ts'

/** Lays in the list of rulebooks anew, and the text of each that is not here yet or has changed. */
export async function fetchRulebooks(client: KioskClient, snapshots: Snapshots): Promise<void> {
  const list = await client.rulebooks(new AbortController().signal)
  snapshots.set(RULEBOOKS_KEY, { view: list, fetchedAt: performance.now() }, true)
  for (const { id, sha256 } of list.rulebooks) {
    const held = snapshots.get(rulebookKey(id))?.view as KioskRulebookView | undefined
    // The list that names the same hash says of the text that it still stands.
    const view =
      held?.summary.sha256 === sha256
        ? { ...held, dataAsOf: list.dataAsOf }
        : await client.rulebook(id, new AbortController().signal)
    snapshots.set(rulebookKey(id), { view, fetchedAt: performance.now() }, true)
  }
}
