import { foldReads } from '@yichi/domain/rules/audit/fold-reads'
import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import { TimelineReader } from '../../store/audit/timeline-reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import type { TimelineView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findHousehold } from '../find-household.ts'
import { recordRead } from '../record-read.ts'

/** So many events are folded into a page. */
const PAGE = 200

/**
 * What was done to a household and who looked at it, the newest first; reads by one person in a row are told as
 * one. Refuses with `not-found`.
 */
export async function readTimeline(
  deps: Deps,
  actor: Actor,
  input: { readonly householdCode: string; readonly cursor?: string | undefined },
): Promise<TimelineView> {
  const { householdCode, cursor } = input
  const household = await findHousehold(new ProgressReader(deps.db), actor, householdCode)
  const seq = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0])
  const events = await new TimelineReader(deps.db).before(household.id, { seq, limit: PAGE })
  await recordRead(deps, actor, { action: 'trail-read', householdCode })
  const last = events.length < PAGE ? undefined : events.at(-1)
  return {
    items: foldReads(events).map(({ event: { actorId: _, ...event }, fromAt, untilAt, times }) => ({
      ...event,
      at: fromAt,
      untilAt,
      times,
    })),
    cursor: last === undefined ? null : encodeCursor([last.seq]),
  }
}
