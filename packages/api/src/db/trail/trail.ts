import type { DigestAlgorithm } from '@yichi/domain/facts/audit-event'
import { assert } from '@yichi/domain/kernel/assert'
import { sql } from 'kysely'
import type { Clock } from '../../observe/clock.ts'
import type { Ids } from '../../observe/ids.ts'
import type { Tx } from '../database.ts'
import { dialectOf } from '../dialect.ts'
import { extendChain, type PendingEvent } from './chain.ts'
import { lastTouch, takeTouched } from './touched-rows.ts'

export interface TrailOptions {
  readonly clock: Clock
  readonly ids: Ids
  /** SHA-256 unless told otherwise. */
  readonly algorithm?: DigestAlgorithm
}

/** The trail of one transaction: its events are kept until the end, when what it changed is known. */
export interface OpenTrail {
  file(event: PendingEvent): void
  /** Writes the events with the digests of the changed rows. Whatever fails here fails the transaction. */
  close(): Promise<void>
}

/** Opens the trail of each transaction. */
export interface TrailKeeper {
  /** To be called before anything else in the transaction. */
  begin(tx: Tx): Promise<OpenTrail>
}

const open = new WeakMap<Tx, OpenTrail>()

/** Makes a trail that of a transaction. */
export function keepTrail(tx: Tx, trail: OpenTrail): OpenTrail {
  open.set(tx, trail)
  return trail
}

/** The trail of a transaction; undefined in one that was opened without. */
export function trailOf(tx: Tx): OpenTrail | undefined {
  return open.get(tx)
}

/** Gives each unit of work its trail. */
export class Trail implements TrailKeeper {
  readonly #options: TrailOptions

  constructor(options: TrailOptions) {
    this.#options = options
  }

  /**
   * One transaction at a time extends the trail: SQLite has one writer anyway; on PostgreSQL the others wait here,
   * before their snapshot is taken, so that none of them has to run again because of it.
   */
  async begin(tx: Tx): Promise<OpenTrail> {
    if (dialectOf(tx) === 'postgres') {
      await sql`lock table audit_head in exclusive mode`.execute(tx)
    }
    return keepTrail(tx, new TransactionTrail(tx, await lastTouch(tx), this.#options))
  }
}

class TransactionTrail implements OpenTrail {
  readonly #tx: Tx
  readonly #since: number
  readonly #options: TrailOptions
  readonly #events: PendingEvent[] = []
  #isOpen = true

  constructor(tx: Tx, since: number, options: TrailOptions) {
    this.#tx = tx
    this.#since = since
    this.#options = options
  }

  file(event: PendingEvent): void {
    assert(this.#isOpen, 'trail: the transaction is over')
    this.#events.push(event)
  }

  async close(): Promise<void> {
    this.#isOpen = false
    const changes = await takeTouched(this.#tx, this.#since)
    if (changes.length > 0 && this.#events.length === 0) this.#events.push(this.#unnamed())
    const { algorithm = 'sha256' } = this.#options
    await extendChain(this.#tx, { algorithm, events: this.#events, changes })
  }

  /** Rows were changed and no event says why: the trail says at least that. */
  #unnamed(): PendingEvent {
    const { clock, ids } = this.#options
    return machineEvent({ id: ids(), at: clock(), action: 'rows-changed', detail: '{}' })
  }
}

/** An event that nobody caused in person. */
export function machineEvent(
  event: Pick<PendingEvent, 'id' | 'at' | 'action' | 'detail'>,
): PendingEvent {
  return {
    ...event,
    actorId: null,
    onBehalfOf: null,
    sessionId: null,
    deviceId: null,
    network: null,
    requestId: null,
    result: 'done',
    subjectKind: 'database',
    subjectId: 'county',
    householdId: null,
    version: null,
    reason: null,
  }
}
