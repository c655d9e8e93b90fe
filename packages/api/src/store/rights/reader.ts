import type { Administrator, Role } from '@yichi/domain/facts/role'
import {
  placesOf,
  rolesAt,
  type Place,
  type Post,
  type UnitKind,
} from '@yichi/domain/rules/identity/post'
import type { ProposalKind } from '@yichi/domain/rules/identity/proposal'
import type { Db, Tx } from '../../db/database.ts'
import type { ProposalTable } from '../../db/schema/proposal.ts'

export interface SubjectRecord {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly status: 'pending' | 'active' | 'disabled'
  readonly kind: 'staff' | 'resident'
}

export interface UnitRecord {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly zoneId: string | null
  readonly closedOn: string | null
}

/** An appointment that is not over: in force, or still to begin. */
export interface StandingAppointment {
  readonly id: string
  readonly accountId: string | null
  readonly unitId: string
  readonly kind: UnitKind
  readonly post: Post
  readonly zoneId: string | null
  readonly fromOn: string
  readonly untilOn: string | null
}

export interface ProposalRecord {
  readonly id: string
  readonly kind: ProposalKind
  readonly status: ProposalTable['status']
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: UnitKind
  readonly unitClosedOn: string | null
  readonly zoneCode: string | null
  readonly post: Post
  readonly appointmentId: string | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly reason: string
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedAt: string
}

export interface DecisionRecord {
  readonly proposalId: string
  readonly decidedBy: string
  readonly byName: string
  readonly decision: 'approve' | 'refuse'
  readonly reason: string | null
  readonly at: string
}

/** What a change of rights is decided on: people, their appointments, and proposals. */
export class RightsReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async subject(accountId: string): Promise<SubjectRecord | undefined> {
    return this.#subjects().where('id', '=', accountId).executeTakeFirst()
  }

  async subjectByLogin(login: string): Promise<SubjectRecord | undefined> {
    return this.#subjects().where('login', '=', login).executeTakeFirst()
  }

  async unit(unitId: string): Promise<UnitRecord | undefined> {
    return this.db
      .selectFrom('organisation_unit')
      .select(['id', 'code', 'name', 'kind', 'zone_id as zoneId', 'closed_on as closedOn'])
      .where('id', '=', unitId)
      .executeTakeFirst()
  }

  /** A person's appointments that are not over on the day. */
  async appointmentsOf(accountId: string, day: string): Promise<readonly StandingAppointment[]> {
    return this.#appointments(day).where('p.account_id', '=', accountId).execute()
  }

  async appointment(id: string, day: string): Promise<StandingAppointment | undefined> {
    return this.#appointments(day).where('p.id', '=', id).executeTakeFirst()
  }

  /** The roles lent to a person by delegations that are not over on the day. */
  async lentTo(accountId: string, day: string): Promise<readonly Role[]> {
    const rows = await this.db
      .selectFrom('delegation')
      .select('role')
      .where('to_account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .where('until_on', '>=', day)
      .execute()
    return rows.map(({ role }) => role)
  }

  /** Active people other than this one who hold the administrator's role on the day. */
  async otherHolders(role: Administrator, accountId: string, day: string): Promise<number> {
    const posts = placesOf(role).map(({ post }) => post)
    const rows = await this.#appointments(day)
      .innerJoin('account as a', 'a.id', 'p.account_id')
      .where('a.status', '=', 'active')
      .where('a.id', '<>', accountId)
      .where('p.post', 'in', posts)
      .where('p.from_on', '<=', day)
      .execute()
    return new Set(rows.map((row) => row.accountId)).size
  }

  async proposal(id: string): Promise<ProposalRecord | undefined> {
    return this.#proposals().where('p.id', '=', id).executeTakeFirst()
  }

  /** Proposals of the kinds, open ones first, then the latest closed. */
  async proposals(
    kinds: readonly ProposalKind[],
    { limit, openOnly }: { readonly limit: number; readonly openOnly: boolean },
  ): Promise<readonly ProposalRecord[]> {
    const open = this.#proposals().where('p.kind', 'in', kinds).where('p.status', '=', 'open')
    const waiting = await open.orderBy('p.proposed_at').orderBy('p.id').limit(limit).execute()
    if (openOnly || waiting.length === limit) return waiting
    const closed = await this.#proposals()
      .where('p.kind', 'in', kinds)
      .where('p.status', '<>', 'open')
      .orderBy('p.proposed_at', 'desc')
      .orderBy('p.id')
      .limit(limit - waiting.length)
      .execute()
    return [...waiting, ...closed]
  }

  async decisions(proposalIds: readonly string[]): Promise<readonly DecisionRecord[]> {
    if (proposalIds.length === 0) return []
    return this.db
      .selectFrom('proposal_decision as d')
      .innerJoin('account as a', 'a.id', 'd.decided_by')
      .select(['d.proposal_id as proposalId', 'd.decided_by as decidedBy', 'a.name as byName'])
      .select(['d.decision', 'd.reason', 'd.decided_at as at'])
      .where('d.proposal_id', 'in', proposalIds)
      .orderBy('d.decided_at')
      .orderBy('d.id')
      .execute()
  }

  #subjects() {
    return this.db.selectFrom('account').select(['id', 'login', 'name', 'status', 'kind'])
  }

  #appointments(day: string) {
    return this.db
      .selectFrom('appointment as p')
      .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .select(['p.id', 'p.account_id as accountId', 'p.unit_id as unitId', 'u.kind', 'p.post'])
      .select(['u.zone_id as zoneId', 'p.from_on as fromOn', 'p.until_on as untilOn'])
      .where('p.ended_at', 'is', null)
      .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)]))
      .orderBy('p.id')
  }

  #proposals() {
    return this.db
      .selectFrom('proposal as p')
      .innerJoin('account as a', 'a.id', 'p.account_id')
      .innerJoin('account as b', 'b.id', 'p.proposed_by')
      .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .leftJoin('zone as z', 'z.id', 'u.zone_id')
      .select(['p.id', 'p.kind', 'p.status', 'p.account_id as accountId', 'a.login', 'a.name'])
      .select(['u.id as unitId', 'u.name as unitName', 'u.kind as unitKind', 'p.post'])
      .select(['u.closed_on as unitClosedOn', 'z.code as zoneCode', 'p.reason'])
      .select(['p.appointment_id as appointmentId', 'p.from_on as fromOn'])
      .select(['p.until_on as untilOn', 'p.proposed_by as proposedBy', 'b.name as proposedByName'])
      .select('p.proposed_at as proposedAt')
  }
}

/** The roles that appointments give, each once. */
export function rolesGiven(appointments: readonly Place[]): readonly Role[] {
  return [...new Set(appointments.flatMap((place) => rolesAt(place)))]
}
