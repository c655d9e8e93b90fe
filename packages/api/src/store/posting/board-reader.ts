import { sql } from 'kysely'
import type { Db, Tx } from '../../db/database.ts'
import type { KioskBoardView } from '../../view/kiosk.ts'
import type { BoardNo, PostingSummary, PublicCell } from '../../view/posting.ts'
import { SUMMARY, summaryOf } from './summary.ts'

/** What narrows the rows of a board. Codes are prefixes of household codes; any of them may match. */
export interface BoardFilter {
  readonly board: BoardNo
  readonly zoneCode?: string | undefined
  readonly building?: string | undefined
  readonly codes?: readonly string[] | undefined
}

type BoardRow = KioskBoardView['rows'][number]

/** Reads the boards as the public sees them: rows of postings and nothing else of the database. */
export class BoardReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** The latest posting of each board that has one, with its rows to be read: of board 5, only the latest's. */
  async boards(): Promise<{ board: BoardNo; latest: PostingSummary; rows: number }[]> {
    const counts = await this.#db
      .selectFrom('posting')
      .select((eb) => [
        'board',
        sql<number>`cast(sum(${eb.ref('row_count')}) as bigint)`.as('rows'),
      ])
      .groupBy('board')
      .execute()
    const boards: { board: BoardNo; latest: PostingSummary; rows: number }[] = []
    for (const { board, rows } of counts) {
      const latest = await this.latest(board as BoardNo)
      if (latest === undefined) continue
      boards.push({ board: latest.board, latest, rows: board === 5 ? latest.rowCount : rows })
    }
    return boards
  }

  /** The last posting of a board, in one zone or wherever it was. */
  async latest(board: BoardNo, zoneCode?: string): Promise<PostingSummary | undefined> {
    let query = this.#db
      .selectFrom('posting as p')
      .leftJoin('zone as z', 'z.id', 'p.zone_id')
      .select(SUMMARY)
      .where('p.board', '=', board)
      .orderBy('p.posted_on', 'desc')
      .orderBy('p.number', 'desc')
      .limit(1)
    if (zoneCode !== undefined) query = query.where('z.code', '=', zoneCode)
    const row = await query.executeTakeFirst()
    return row === undefined ? undefined : summaryOf(row)
  }

  /** The postings with these numbers. */
  async postings(numbers: readonly string[]): Promise<PostingSummary[]> {
    if (numbers.length === 0) return []
    const rows = await this.#db
      .selectFrom('posting as p')
      .leftJoin('zone as z', 'z.id', 'p.zone_id')
      .select(SUMMARY)
      .where('p.number', 'in', numbers)
      .orderBy('p.posted_on', 'desc')
      .orderBy('p.number', 'desc')
      .execute()
    return rows.map(summaryOf)
  }

  /** Rows of a board, the latest posting first, inside a posting by row number. */
  async rows(filter: BoardFilter, page: { limit: number; offset: number }): Promise<BoardRow[]> {
    const rows = await this.#matching(filter)
      .select(['p.number', 'p.posted_on', 'p.closes_on', 'r.row_no', 'r.household_code'])
      .select(['r.building_code', 'r.cells'])
      .orderBy('p.posted_on', 'desc')
      .orderBy('p.number', 'desc')
      .orderBy('r.row_no')
      .limit(page.limit)
      .offset(page.offset)
      .execute()
    return rows.map((row) => ({
      rowNo: row.row_no,
      householdCode: row.household_code,
      buildingCode: row.building_code,
      cells: JSON.parse(row.cells) as Record<string, PublicCell>,
      postingNumber: row.number,
      postedOn: row.posted_on,
      closesOn: row.closes_on,
    }))
  }

  /** How many rows match. */
  async count(filter: BoardFilter): Promise<number> {
    const row = await this.#matching(filter)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return row.total
  }

  #matching({ board, zoneCode, building, codes }: BoardFilter) {
    let query = this.#db
      .selectFrom('posting as p')
      .innerJoin('posting_row as r', 'r.posting_id', 'p.id')
      .where('p.board', '=', board)
    if (board === 5) query = query.where('p.id', '=', this.#latestOfFive())
    else if (zoneCode !== undefined) {
      query = query.innerJoin('zone as z', 'z.id', 'p.zone_id').where('z.code', '=', zoneCode)
    }
    if (building !== undefined) query = query.where('r.building_code', '=', building)
    if (codes !== undefined) {
      query = query.where((eb) =>
        eb.or(
          codes.map((code) =>
            eb.and([eb('r.household_code', '>=', code), eb('r.household_code', '<', `${code}~`)]),
          ),
        ),
      )
    }
    return query
  }

  /** Board 5 hangs until the next one: only its last posting is looked at. */
  #latestOfFive() {
    return this.#db
      .selectFrom('posting as l')
      .select('l.id')
      .where('l.board', '=', 5)
      .orderBy('l.posted_on', 'desc')
      .orderBy('l.number', 'desc')
      .limit(1)
  }
}
