import { AuditWriter } from '../../store/audit/writer.ts'
import type { ResidentRecord } from '../../store/resident/reader.ts'
import type { Via } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** Notes that somebody did not come in, for a number that is known and for one that is not: the same work. */
export function recordFailure(
  deps: Deps,
  resident: Pick<ResidentRecord, 'accountId' | 'householdId'> | undefined,
  via: Pick<Via, 'requestId' | 'network'>,
): Promise<void> {
  return deps.uow.run(({ tx }) =>
    new AuditWriter(tx).append({
      id: deps.ids(),
      at: deps.clock(),
      actorId: null,
      via,
      action: 'own-sign-in-failed',
      result: 'refused',
      subject: { kind: 'account', id: resident?.accountId ?? 'unknown' },
      householdId: resident?.householdId ?? null,
      detail: {},
    }),
  )
}
