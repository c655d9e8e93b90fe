import { issueBulletin } from '@yichi/domain/cases/bulletin/issue-bulletin'
import { assert } from '@yichi/domain/kernel/assert'
import { addDays } from '@yichi/domain/kernel/iso-date'
import { isWeek, weekBounds } from '@yichi/domain/rules/ranking/week'
import { shanghaiDay } from '../../observe/clock.ts'
import { BulletinReader } from '../../store/bulletin/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { BulletinView } from '../../view/bulletin.ts'
import { bulletinView } from '../bulletin-view.ts'
import type { Deps } from '../deps.ts'
import { asStored, draftBulletin } from '../draft-bulletin.ts'
import { RefusalError } from '../refusal-error.ts'

/**
 * What the ranking of a week would be if it were issued from the figures of this moment; nothing is stored. The
 * running week may be looked at, one that has not begun is refused with `period-not-over`, one that does not
 * exist with `not-found`.
 */
export function previewBulletin(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { readonly period: string },
): Promise<BulletinView> {
  return readSnapshot(deps.db, async (db) => {
    const { period } = input
    if (!isWeek(period)) throw new RefusalError('not-found')
    const now = deps.clock()
    const { from, to } = weekBounds(period)
    if (from > shanghaiDay(now)) throw new RefusalError('period-not-over')
    const drafted = await draftBulletin(new BulletinReader(db), period, addDays(to, 1))
    const preview = issueBulletin(drafted.draft)
    assert(preview.ok, 'bulletin: a preview dated after its week is always possible')
    return bulletinView(asStored(preview.value, drafted, now), null)
  })
}
