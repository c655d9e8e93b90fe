import type { Role } from '@yichi/domain/facts/role'
import { placeFor } from '@yichi/domain/rules/identity/place-for'
import { frameUnit } from '@yichi/domain/rules/identity/frame'
import type { UnitKind } from '@yichi/domain/rules/identity/post'
import type { Tx } from '../db/database.ts'
import { shanghaiDay } from '../observe/clock.ts'
import { OrganisationWriter } from '../store/organisation/writer.ts'
import type { Deps } from './deps.ts'

/** Somebody who is to hold a role from today on: in one zone, or (null) in the whole county. */
export interface Appointee {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  readonly zoneId: string | null
}

/**
 * Appoints somebody at once to the post that gives the role, and makes its unit where the county has none yet.
 * For founding a county; afterwards rights change by proposals alone.
 */
export async function appoint(deps: Deps, tx: Tx, appointee: Appointee): Promise<void> {
  const { accountId, name, role, zoneId } = appointee
  const { kind, post } = placeFor(role, zoneId !== null)
  const now = deps.clock()
  await new OrganisationWriter(tx).appoint({
    id: deps.ids(),
    unit_id: await unitFor(deps, tx, { kind, zoneId }),
    account_id: accountId,
    person_name: name,
    rank: null,
    post,
    from_on: shanghaiDay(now),
    until_on: null,
    ended_at: null,
    created_at: now,
  })
}

async function unitFor(
  deps: Deps,
  tx: Tx,
  { kind, zoneId }: { readonly kind: UnitKind; readonly zoneId: string | null },
): Promise<string> {
  const organisation = new OrganisationWriter(tx)
  const found = await organisation.unitOf(kind, zoneId)
  if (found !== undefined) return found.id
  const id = deps.ids()
  const frame = frameUnit(kind)
  await organisation.addUnit({
    id,
    code: zoneId === null && frame !== undefined ? frame.code : id,
    name: frame?.name ?? '征迁工作组',
    kind,
    parent_id: null,
    zone_id: zoneId,
    position: 1,
    closed_on: null,
    version: 1,
    created_at: deps.clock(),
  })
  return id
}
