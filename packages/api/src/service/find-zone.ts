import type { AnnouncedZone, ProgressReader } from '../store/progress/reader.ts'
import type { Actor } from './actor.ts'
import { RefusalError } from './refusal-error.ts'
import { visibleZoneIds } from './visible-zones.ts'

/** The zone of a code. Refuses with `not-found` when there is none or the actor does not work in it. */
export async function findZone(
  reader: ProgressReader,
  actor: Actor,
  code: string,
): Promise<AnnouncedZone> {
  const zone = await reader.findZone(code, visibleZoneIds(actor))
  if (zone === undefined) throw new RefusalError('not-found')
  return zone
}
