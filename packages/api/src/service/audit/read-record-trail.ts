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

interface AskedId {
  readonly id: string
  readonly cursor?: string | undefined
}

/** What was done with a posting, a bulletin, a rulebook or its draft. Refuses with `not-found`. */
export async function readWorkTrail(
  deps: Deps,
  actor: Actor,
  { record, cursor }: { readonly record: WorkRecord; readonly cursor?: string | undefined },
): Promise<TimelineView> {
  const subjects = await workSubjects(new RecordReader(deps.db), actor, record)
  return readTrail(deps, actor, { subjects, cursor })
}

/** What was done with an account of staff, and with its rights. Refuses with `not-found`. */
export async function readAccountTrail(
  deps: Deps,
  actor: Actor,
  { id, cursor }: AskedId,
): Promise<TimelineView> {
  const subjects = await new RecordReader(deps.db).account(id)
  return readTrail(deps, actor, { subjects, cursor })
}

/** What was done with a unit of the organisation, and who was proposed for it. Refuses with `not-found`. */
export async function readUnitTrail(
  deps: Deps,
  actor: Actor,
  { id, cursor }: AskedId,
): Promise<TimelineView> {
  const subjects = await new RecordReader(deps.db).unit(id)
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
