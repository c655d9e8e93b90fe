import { RecordReader, type TrailSubject } from '../../store/audit/record-reader.ts'
import { TimelineReader } from '../../store/audit/timeline-reader.ts'
import type { TimelineView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { recordRead } from '../record-read.ts'
import { RefusalError } from '../refusal-error.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { tellTrail } from './tell-trail.ts'

/** A record of the work, as its page is addressed. */
export type WorkRecord =
  | { readonly kind: 'posting'; readonly number: string }
  | { readonly kind: 'bulletin'; readonly period: string }
  | { readonly kind: 'rulebook-version'; readonly id: string }
  | { readonly kind: 'rulebook-draft'; readonly id: string }

/** A record of the administrators. */
export interface OfficeRecord {
  readonly kind: 'account' | 'organisation-unit'
  readonly id: string
}

interface Asked<R> {
  readonly record: R
  readonly cursor?: string | undefined
}

/** What was done with a posting, a bulletin, a rulebook or its draft. Refuses with `not-found`. */
export async function readWorkTrail(
  deps: Deps,
  actor: Actor,
  { record, cursor }: Asked<WorkRecord>,
): Promise<TimelineView> {
  const subjects = await workSubjects(new RecordReader(deps.db), actor, record)
  return readTrail(deps, actor, { subjects, cursor })
}

/** What was done with an account of staff or a unit of the organisation. Refuses with `not-found`. */
export async function readOfficeTrail(
  deps: Deps,
  actor: Actor,
  { record: { kind, id }, cursor }: Asked<OfficeRecord>,
): Promise<TimelineView> {
  const records = new RecordReader(deps.db)
  const subjects = await (kind === 'account' ? records.account(id) : records.unit(id))
  return readTrail(deps, actor, { subjects, cursor })
}

function workSubjects(records: RecordReader, actor: Actor, record: WorkRecord) {
  switch (record.kind) {
    case 'posting':
      return records.posting(record.number, visibleZoneIds(actor))
    case 'bulletin':
      return records.bulletin(record.period)
    case 'rulebook-version':
      return records.version(record.id)
    case 'rulebook-draft':
      return records.draft(record.id)
    default:
      return record satisfies never
  }
}

async function readTrail(
  deps: Deps,
  actor: Actor,
  asked: {
    readonly subjects: readonly TrailSubject[] | undefined
    readonly cursor: string | undefined
  },
): Promise<TimelineView> {
  const { subjects, cursor } = asked
  const subject = subjects?.[0]
  if (subjects === undefined || subject === undefined) throw new RefusalError('not-found')
  const trail = new TimelineReader(deps.db)
  const told = await tellTrail(cursor, (page) => trail.ofSubjects(subjects, page))
  await recordRead(deps, actor, { action: 'trail-read', subject })
  return told
}
