import { ADMINISTRATORS, isAdministrator, type Role } from '@yichi/domain/facts/role'
import { canHold } from '@yichi/domain/rules/identity/can-hold'
import type { Db } from '../../src/db/database.ts'
import { actorOf } from '../../testing/create-test-caller.ts'
import type { TestDeps } from '../../testing/test-deps.ts'

/** What is wrong with the rights of a county and with the steps of its cases; nothing, if all is right. */
export async function rightsFaults(
  deps: TestDeps,
  householdId: string,
): Promise<readonly string[]> {
  const { db } = deps
  return [
    ...(await holderFaults(deps)),
    ...(await proposalFaults(db)),
    ...(await loanFaults(db)),
    ...(await stepFaults(db, householdId)),
  ]
}

async function holderFaults(deps: TestDeps): Promise<readonly string[]> {
  const faults: string[] = []
  const accounts = await deps.db.selectFrom('account').select(['login', 'status']).execute()
  const held = new Set<Role>()
  const people = accounts.map(async ({ login, status }) => {
    const { roles } = await actorOf(deps, login)
    return { login, status, roles: roles.map(({ role }) => role) }
  })
  for (const { login, status, roles } of await Promise.all(people)) {
    if (status === 'active') for (const role of roles) held.add(role)
    if (roles.some(isAdministrator) && new Set(roles).size > 1)
      faults.push(`${login} is more than an administrator`)
    for (const [i, role] of roles.entries())
      if (!canHold(roles.slice(0, i), role).ok) faults.push(`${login} holds ${roles.join(' and ')}`)
  }
  return [
    ...faults,
    ...ADMINISTRATORS.filter((role) => !held.has(role)).map((r) => `nobody is ${r}`),
  ]
}

/** Whatever took effect was proposed by one and approved by another, and neither of them gained by it. */
async function proposalFaults(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('proposal as p')
    .leftJoin('proposal_decision as d', (join) =>
      join.onRef('d.proposal_id', '=', 'p.id').on('d.decision', '=', 'approve'),
    )
    .select(['p.id', 'p.kind', 'p.account_id', 'p.proposed_by', 'd.decided_by'])
    .where('p.status', '=', 'approved')
    .execute()
  return rows
    .filter(({ account_id, proposed_by, decided_by }) => {
      return new Set([account_id, proposed_by, decided_by ?? account_id]).size < 3
    })
    .map(({ id, kind }) => `${kind} ${id} was not decided by two others`)
}

async function loanFaults(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('delegation as d')
    .innerJoin('appointment as a', 'a.id', 'd.appointment_id')
    .select(['d.id', 'd.role', 'd.to_account_id', 'd.from_on', 'd.until_on', 'a.account_id'])
    .execute()
  const isWrong = (row: (typeof rows)[number]): boolean =>
    isAdministrator(row.role) ||
    row.to_account_id === row.account_id ||
    Date.parse(row.until_on) - Date.parse(row.from_on) > 90 * 86_400_000
  return rows.filter(isWrong).map(({ id }) => `loan ${id}`)
}

/** Nobody passed two steps of one round, and nobody passed one who was tied to the household by then. */
async function stepFaults(db: Db, householdId: string): Promise<readonly string[]> {
  const acts = await db
    .selectFrom('approval_act as x')
    .select(['x.approval_id', 'x.step', 'x.actor_id', 'x.acted_at'])
    .where('x.decision', '=', 'pass')
    .execute()
  const hands = new Set(acts.map(({ approval_id, actor_id }) => `${approval_id} ${actor_id}`))
  const ties = await db
    .selectFrom('interest')
    .select(['account_id', 'recorded_at', 'withdrawn_at'])
    .where('household_id', '=', householdId)
    .execute()
  const tied = acts.filter(({ actor_id, acted_at }) =>
    ties.some((tie) => {
      const isOver = tie.withdrawn_at !== null && tie.withdrawn_at <= acted_at
      return tie.account_id === actor_id && tie.recorded_at <= acted_at && !isOver
    }),
  )
  return [
    ...(hands.size === acts.length ? [] : ['one hand on two steps of a round']),
    ...tied.map(({ step }) => `step ${step} by somebody who is tied`),
  ]
}
