import { countWhere, sumFen } from '../../db/columns.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { CountyFigures, FundSourceView } from '../../view/figures.ts'
import { counterSums } from '../counter-sums.ts'

/** What the zones of one programme year have reached. Counts, and fen where named so. */
export interface YearTotals {
  readonly year: number
  readonly zones: number
  readonly households: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly monetary: number
  readonly paidFen: number
}

/** Planned, raised and applied for, in fen. */
export interface MoneyTotals {
  readonly plannedFen: number
  readonly raisedFen: number
  readonly loanAppliedFen: number
}

/** The county's changes of one day. */
export interface DayChange {
  readonly day: string
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly paidFen: number
}

/** Reads what the programme as a whole has reached, from the counters and the money tables. */
export class ProgrammeReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The county's name as it was set, or an empty text before it is. */
  async countyName(): Promise<string> {
    const row = await this.db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', 'county.name')
      .executeTakeFirst()
    return row?.value ?? ''
  }

  /** One row for each programme year, earliest first; years without a zone are left out. */
  async yearTotals(): Promise<YearTotals[]> {
    const sums = counterSums(this.db).as('s')
    return this.db
      .selectFrom('zone as z')
      .leftJoin(sums, 's.zone_id', 'z.id')
      .select((eb) => [
        'z.programme_year as year',
        eb.fn.count<number>('z.id').as('zones'),
        sumFen(eb.ref('z.baseline_households')).as('households'),
        sumFen(eb.ref('s.measured')).as('measured'),
        sumFen(eb.ref('s.signed')).as('signed'),
        sumFen(eb.ref('s.handed_over')).as('handedOver'),
        sumFen(eb.ref('s.monetary')).as('monetary'),
        sumFen(eb.ref('s.paid_fen')).as('paidFen'),
      ])
      .groupBy('z.programme_year')
      .orderBy('z.programme_year')
      .execute()
  }

  /** What was planned over all years, what reached the special account, and what loans were applied for. */
  async money(): Promise<MoneyTotals> {
    const planned = this.db
      .selectFrom('programme')
      .select((p) => sumFen(p.ref('planned_fen')).as('v'))
    const raised = this.db.selectFrom('drawdown').select((d) => sumFen(d.ref('amount_fen')).as('v'))
    const applied = this.db
      .selectFrom('fund_source')
      .select((f) => sumFen(f.ref('applied_fen')).as('v'))
      .where('kind', '=', 'loan')
    return this.db
      .selectNoFrom((eb) => [
        eb.fn.coalesce(planned, eb.lit(0)).as('plannedFen'),
        eb.fn.coalesce(raised, eb.lit(0)).as('raisedFen'),
        eb.fn.coalesce(applied, eb.lit(0)).as('loanAppliedFen'),
      ])
      .executeTakeFirstOrThrow()
  }

  /** Every fund source with what it was contracted for, applied for, has credited and has paid out. */
  async fundSources(): Promise<FundSourceView[]> {
    const raised = this.db
      .selectFrom('drawdown as d')
      .select((d) => ['d.fund_source_id', sumFen(d.ref('d.amount_fen')).as('fen')])
      .groupBy('d.fund_source_id')
      .as('r')
    const paid = this.db
      .selectFrom('payment as p')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .select((p) => ['p.fund_source_id', sumFen(p.ref('p.amount_fen')).as('fen')])
      .where('p.state', '=', 'paid')
      .where('i.direction', '=', 'PAY')
      .groupBy('p.fund_source_id')
      .as('o')
    return this.db
      .selectFrom('fund_source as f')
      .leftJoin(raised, 'r.fund_source_id', 'f.id')
      .leftJoin(paid, 'o.fund_source_id', 'f.id')
      .select(['f.code', 'f.name', 'f.kind', 'f.contract_fen as contractFen'])
      .select((eb) => [
        'f.applied_fen as appliedFen',
        eb.fn.coalesce('r.fen', eb.lit(0)).as('raisedFen'),
        eb.fn.coalesce('o.fen', eb.lit(0)).as('paidFen'),
      ])
      .orderBy('f.code')
      .execute()
  }

  /** The county's changes day by day, earliest first, days without one left out. */
  async changesByDay(): Promise<DayChange[]> {
    return this.db
      .selectFrom('progress_counter as c')
      .select((eb) => [
        'c.day',
        sumFen(eb.ref('c.measured')).as('measured'),
        sumFen(eb.ref('c.signed')).as('signed'),
        sumFen(eb.ref('c.handed_over')).as('handedOver'),
        sumFen(eb.ref('c.paid_fen')).as('paidFen'),
      ])
      .groupBy('c.day')
      .orderBy('c.day')
      .execute()
  }

  /** People, meetings, publicity and projects of the county: counts. */
  async county(): Promise<CountyFigures> {
    const [staff, concerns, publicity, projects, groups, meetings] = await Promise.all([
      this.db
        .selectFrom('appointment')
        .select((eb) => [
          countWhere(eb('rank', '=', 'section')).as('section'),
          countWhere(eb('rank', '=', 'general')).as('general'),
        ])
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow(),
      this.db
        .selectFrom('concern')
        .select((eb) => [
          eb.fn.countAll<number>().as('raised'),
          countWhere(eb('answered_on', 'is not', null)).as('answered'),
        ])
        .executeTakeFirstOrThrow(),
      this.publicity(),
      this.db
        .selectFrom('project')
        .select((eb) => [
          countWhere(eb('kind', '=', 'plan')).as('plans'),
          countWhere(eb('kind', '=', 'town')).as('towns'),
          countWhere(eb('kind', '=', 'supporting')).as('supporting'),
        ])
        .executeTakeFirstOrThrow(),
      this.db
        .selectFrom('organisation_unit')
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .where('kind', '=', 'special-group')
        .where('closed_on', 'is', null)
        .executeTakeFirstOrThrow(),
      this.db
        .selectFrom('reply_meeting')
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow(),
    ])
    return {
      staff,
      specialGroups: groups.rows,
      replyMeetings: meetings.rows,
      concerns,
      publicity,
      projects,
    }
  }

  private async publicity(): Promise<CountyFigures['publicity']> {
    const rows = await this.db
      .selectFrom('publicity_activity')
      .select((eb) => ['kind', sumFen(eb.ref('quantity')).as('quantity')])
      .groupBy('kind')
      .execute()
    const of = (kind: string): number => rows.find((row) => row.kind === kind)?.quantity ?? 0
    return {
      broadcasts: of('broadcast'),
      signs: of('sign'),
      booklets: of('booklet'),
      articles: of('article'),
    }
  }
}
