import { readSnapshot } from '../../store/snapshot.ts'
import type { VerifyView } from '../../view/audit.ts'
import type { Deps } from '../deps.ts'
import { verifyTrail } from './verify-trail.ts'

const running = new WeakMap<object, Promise<VerifyView>>()

type Checking = Pick<Deps, 'db' | 'clock' | 'anchors'>

/** Checks the whole county while it is at work, one check at a time: who asks meanwhile gets the same answer. */
export function checkCounty(deps: Checking): Promise<VerifyView> {
  const known = running.get(deps.db)
  if (known !== undefined) return known
  const check = verifyTrail({
    db: deps.db,
    clock: deps.clock,
    anchors: deps.anchors?.read() ?? [],
    // A page at a time is from one state of the database, so that nobody has to wait for the whole.
    page: (body) => readSnapshot(deps.db, body),
  }).finally(() => running.delete(deps.db))
  running.set(deps.db, check)
  return check
}
