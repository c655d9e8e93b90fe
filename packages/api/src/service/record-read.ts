import type { ReadAction } from '@yichi/domain/rules/audit/read-actions'
import type { UnitOfWork } from '../db/unit-of-work.ts'
import { AuditWriter, type AuditEntry } from '../store/audit/writer.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'

/** What was looked at. Codes and counts in `detail`, never what was read and never what was typed. */
export interface ReadEvent {
  readonly action: ReadAction
  /** The household, by its code or by its id; neither where several were looked at. */
  readonly householdCode?: string
  readonly householdId?: string | null
  /** The household unless told otherwise. */
  readonly subject?: AuditEntry['subject']
  readonly reason?: string | null
  readonly detail?: AuditEntry['detail']
}

type Recording = Pick<Deps, 'uow' | 'clock' | 'ids'>

/**
 * Records that somebody looked at personal data, and settles when it is kept: the answer waits for it. Reads that
 * come in while one transaction is being written share the next one.
 */
export function recordRead(deps: Recording, actor: Actor, read: ReadEvent): Promise<void> {
  const known = queues.get(deps.uow)
  if (known !== undefined) return known.add(entryOf(deps, actor, read), read.householdCode)
  const queue = new ReadQueue(deps.uow)
  queues.set(deps.uow, queue)
  return queue.add(entryOf(deps, actor, read), read.householdCode)
}

/** Gives the answer once it is recorded who looked at it. What is refused is no read. */
export async function recordedRead<T>(
  { deps, actor }: { readonly deps: Recording; readonly actor: Actor },
  answer: Promise<T>,
  describe: (answer: T) => ReadEvent,
): Promise<T> {
  const given = await answer
  await recordRead(deps, actor, describe(given))
  return given
}

interface Waiting {
  readonly entry: AuditEntry
  readonly householdCode: string | undefined
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const queues = new WeakMap<UnitOfWork, ReadQueue>()

class ReadQueue {
  readonly #uow: UnitOfWork
  #waiting: Waiting[] = []
  #isRunning = false

  constructor(uow: UnitOfWork) {
    this.#uow = uow
  }

  add(entry: AuditEntry, householdCode: string | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, householdCode, resolve, reject })
      if (this.#isRunning) return
      this.#isRunning = true
      // What has arrived with this one is answered first, so that it can join.
      setImmediate(() => void this.#drain())
    })
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      try {
        await this.#write(group)
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    this.#isRunning = false
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    await this.#uow.run(async ({ tx }) => {
      const audit = new AuditWriter(tx)
      const codes = group.flatMap(({ householdCode }) => householdCode ?? [])
      const ids = await audit.householdIds([...new Set(codes)])
      for (const { entry, householdCode } of group) {
        const householdId = ids.get(householdCode ?? '') ?? entry.householdId
        await audit.append({ ...entry, householdId })
      }
    })
  }
}

function entryOf({ clock, ids }: Recording, actor: Actor, read: ReadEvent): AuditEntry {
  const { action, householdId = null, householdCode, reason = null, detail = {} } = read
  const subject = read.subject ?? {
    kind: 'household',
    id: householdCode ?? householdId ?? 'several',
  }
  const { accountId: actorId, via } = actor
  return { id: ids(), at: clock(), actorId, via, action, subject, householdId, reason, detail }
}
