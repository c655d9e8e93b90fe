import { BulletinReader } from '../../store/bulletin/reader.ts'
import type { BulletinView } from '../../view/bulletin.ts'
import { bulletinView } from '../bulletin-view.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'

/** The bulletin of a week as it was issued. Refuses with `not-found` when that week has none. */
export async function readBulletin(
  deps: Pick<Deps, 'db' | 'anchors'>,
  input: { readonly period: string },
): Promise<BulletinView> {
  const found = await new BulletinReader(deps.db).find(input.period)
  if (found === undefined) throw new RefusalError('not-found')
  return bulletinView(found, deps.anchors)
}
