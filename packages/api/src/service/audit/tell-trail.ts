import { foldReads } from '@yichi/domain/rules/audit/fold-reads'
import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import type { EventPage, TimelineRecord } from '../../store/audit/timeline-reader.ts'
import type { TimelineView } from '../../view/audit.ts'

/** So many events are folded into a page. */
const PAGE = 200

/** One page of a trail, the newest first; reads by one person in a row are told as one. */
export async function tellTrail(
  cursor: string | undefined,
  read: (page: EventPage) => Promise<readonly TimelineRecord[]>,
): Promise<TimelineView> {
  const seq = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0])
  const events = await read({ seq, limit: PAGE })
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
