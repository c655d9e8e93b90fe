import type { Tx } from '../database.ts'
import type { PendingEvent } from './chain.ts'
import { keepTrail, type OpenTrail, type TrailKeeper } from './trail.ts'

/**
 * Gathers the events of committed transactions and files none of them: for a history that is made up out of order,
 * and then put into the trail in the order of time.
 */
export class GatheringTrail implements TrailKeeper {
  readonly events: PendingEvent[] = []

  begin(tx: Tx): Promise<OpenTrail> {
    const own: PendingEvent[] = []
    const close = (): Promise<void> => {
      this.events.push(...own)
      return Promise.resolve()
    }
    return Promise.resolve(keepTrail(tx, { file: (event) => void own.push(event), close }))
  }
}
