import { BulletinReader } from '../../store/bulletin/reader.ts'
import type { Deps } from '../deps.ts'

/** Every bulletin issued, the latest first. Rankings are published: all signed-in staff may read them. */
export function listBulletins(
  deps: Pick<Deps, 'db'>,
): Promise<{ period: string; issueNo: number; issuedAt: string }[]> {
  return new BulletinReader(deps.db).list()
}
