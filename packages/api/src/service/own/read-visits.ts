import { isReadAction } from '@yichi/domain/rules/audit/read-actions'
import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { VisitReader } from '../../store/resident/visit-reader.ts'
import { shanghaiDay } from '../../observe/clock.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { VisitsView, VisitView } from '../../view/resident.ts'
import type { Deps } from '../deps.ts'
import { recordRead } from '../record-read.ts'
import type { Resident } from '../resident-session.ts'
import { foldVisits, type Fold } from './fold-visits.ts'

/** Events read for one page, before they are folded. */
const PAGE = 200

/**
 * Who looked at the resident's own file and what was done with it, newest first, folded by person, act and day. That
 * it was asked is itself noted, as the resident's own. Throws InvalidCursorError for a cursor this list did not give.
 */
export async function readVisits(
  deps: Deps,
  resident: Resident,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<VisitsView> {
  const before = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0])
  const { actor, householdId } = resident
  await recordRead(deps, actor, { action: 'own-visits-read', householdId })
  return readSnapshot(deps.db, async (db) => {
    const reader = new VisitReader(db)
    const visits = await reader.newest(householdId, { before, limit: PAGE })
    const folds = foldVisits(visits)
    const staffIds = [
      ...new Set(
        visits.flatMap(({ actorId, actorKind }) =>
          actorId !== null && actorKind === 'staff' ? [actorId] : [],
        ),
      ),
    ]
    const day = shanghaiDay(deps.clock())
    const units = await reader.unitsOf(staffIds, day)
    const roles = new Map<string, string>()
    const identity = new IdentityReader(db)
    for (const id of staffIds) {
      const [first] = await identity.rolesOf(id, day)
      if (first !== undefined) roles.set(id, first.role)
    }
    const last = visits.at(-1)
    const hasMore = visits.length === PAGE && last !== undefined
    return {
      items: folds.map((fold) => viewOf(fold, resident, { units, roles })),
      cursor: hasMore ? encodeCursor([last.seq]) : null,
    }
  })
}

interface Known {
  readonly units: ReadonlyMap<string | null, string>
  readonly roles: ReadonlyMap<string, string>
}

function viewOf({ visit, times }: Fold, resident: Resident, { units, roles }: Known): VisitView {
  const { actorId, actorName, action, at } = visit
  return {
    at,
    times,
    who: whoOf(visit, resident),
    actorName,
    unitName: units.get(actorId) ?? null,
    role: roles.get(actorId ?? '') ?? null,
    action,
    isRead: isReadAction(action),
  }
}

function whoOf({ actorId, result }: Fold['visit'], resident: Resident): VisitView['who'] {
  if (result === 'refused') return 'unknown'
  if (actorId === null) return 'system'
  return actorId === resident.actor.accountId ? 'self' : 'staff'
}
