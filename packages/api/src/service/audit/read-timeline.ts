import { TimelineReader } from '../../store/audit/timeline-reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import type { TimelineView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findHousehold } from '../find-household.ts'
import { recordRead } from '../record-read.ts'
import { tellTrail } from './tell-trail.ts'

/** What was done to a household and who looked at it. Refuses with `not-found`. */
export async function readTimeline(
  deps: Deps,
  actor: Actor,
  input: { readonly householdCode: string; readonly cursor?: string | undefined },
): Promise<TimelineView> {
  const { householdCode, cursor } = input
  const household = await findHousehold(new ProgressReader(deps.db), actor, householdCode)
  const trail = new TimelineReader(deps.db)
  const told = await tellTrail(cursor, (page) => trail.ofHousehold(household.id, page))
  await recordRead(deps, actor, { action: 'trail-read', householdCode })
  return told
}
