import { readSnapshot } from '../../store/snapshot.ts'
import type { VerifyView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { inOneUnit, remember } from '../writing.ts'
import { verifyTrail } from './verify-trail.ts'

const running = new WeakMap<object, Promise<VerifyView>>()

/** Checks the whole county while it is at work, one check at a time: who asks meanwhile gets the same answer. */
export async function verifyCounty(deps: Deps, actor: Actor): Promise<VerifyView> {
  requireMay(actor, 'audit.verify', null)
  const known = running.get(deps.db)
  const check = known ?? start(deps)
  const view = await check
  const { events, findings } = view
  await inOneUnit(deps, actor, (writing) =>
    remember(writing, {
      action: 'trail-verified',
      subject: { kind: 'trail', id: 'county' },
      householdId: null,
      detail: { events, findings: findings.length },
    }),
  )
  return view
}

async function start(deps: Deps): Promise<VerifyView> {
  const check = verifyTrail({
    db: deps.db,
    clock: deps.clock,
    anchors: deps.anchors?.read() ?? [],
    // A page at a time is from one state of the database, so that nobody has to wait for the whole.
    page: (body) => readSnapshot(deps.db, body),
  })
  running.set(deps.db, check)
  try {
    return await check
  } finally {
    running.delete(deps.db)
  }
}
