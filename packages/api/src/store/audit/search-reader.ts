import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { AuditEventView, AuditPage } from '../../view/audit.ts'

/** Which events; what is left out narrows nothing. */
export interface EventFilter {
  /** The first instant. */
  readonly fromAt?: string | undefined
  /** The first instant that is too late. */
  readonly untilAt?: string | undefined
  readonly action?: string | undefined
  readonly login?: string | undefined
  readonly householdCode?: string | undefined
  readonly result?: 'done' | 'refused' | undefined
  /** The kind of the subject. */
  readonly kind?: string | undefined
}

/** Searches the trail, the newest first. */
export class AuditSearchReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async page(
    filter: EventFilter,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<AuditPage> {
    const before = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0])
    const query = this.#shown(filter)
      .orderBy('e.seq', 'desc')
      .limit(limit + 1)
    const rows = await (before === null ? query : query.where('e.seq', '<', before)).execute()
    const items = rows.slice(0, limit).map(viewOf)
    const last = items.at(-1)
    const hasMore = rows.length > limit && last !== undefined
    return {
      items,
      nextCursor: hasMore ? encodeCursor([last.seq]) : null,
      total: await this.count(filter),
    }
  }

  async count(filter: EventFilter): Promise<number> {
    const query = this.#filtered(filter).select((eb) => eb.fn.countAll().as('n'))
    return Number((await query.executeTakeFirstOrThrow()).n)
  }

  /** How often somebody did something since an instant. */
  async countOf(actorId: string, action: string, since: string): Promise<number> {
    const query = this.db
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('actor_id', '=', actorId)
      .where('action', '=', action)
      .where('at', '>', since)
    return Number((await query.executeTakeFirstOrThrow()).n)
  }

  #filtered(filter: EventFilter) {
    const { fromAt, untilAt, action, login, householdCode, result, kind } = filter
    return this.db
      .selectFrom('audit_event as e')
      .leftJoin('account as a', 'a.id', 'e.actor_id')
      .leftJoin('household as h', 'h.id', 'e.household_id')
      .$if(fromAt !== undefined, (q) => q.where('e.at', '>=', fromAt ?? ''))
      .$if(untilAt !== undefined, (q) => q.where('e.at', '<', untilAt ?? ''))
      .$if(action !== undefined, (q) => q.where('e.action', '=', action ?? ''))
      .$if(login !== undefined, (q) => q.where('a.login', '=', login ?? ''))
      .$if(householdCode !== undefined, (q) => q.where('h.code', '=', householdCode ?? ''))
      .$if(result !== undefined, (q) => q.where('e.result', '=', result ?? 'done'))
      .$if(kind !== undefined, (q) => q.where('e.subject_kind', '=', kind ?? ''))
  }

  #shown(filter: EventFilter) {
    return this.#filtered(filter)
      .leftJoin('account as lender', 'lender.id', 'e.on_behalf_of')
      .leftJoin('account as s', 's.id', 'e.subject_id')
      .select(['e.seq', 'e.at', 'e.action', 'e.result', 'e.reason', 'e.detail', 'e.network'])
      .select(['e.subject_kind as kind', 'e.subject_id as id', 'e.changes', 'e.hash'])
      .select(['e.device_id as device', 'e.session_id as sessionId', 'e.request_id as requestId'])
      .select(['a.login as actorLogin', 'a.name as actorName', 'lender.name as onBehalfOfName'])
      .select(['h.code as householdCode', 's.login as subjectLogin'])
  }
}

type Shown = Omit<AuditEventView, 'subject' | 'subjectLabel' | 'detail'> & {
  readonly kind: string
  readonly id: string
  readonly detail: string
  readonly householdCode: string | null
  readonly subjectLogin: string | null
}

function viewOf({ kind, id, detail, householdCode, subjectLogin, ...rest }: Shown): AuditEventView {
  return {
    ...rest,
    subject: { kind, id },
    subjectLabel: householdCode ?? subjectLogin,
    detail: JSON.parse(detail) as AuditEventView['detail'],
  }
}
