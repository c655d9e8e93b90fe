import type { Posting } from '@yichi/domain/cases/posting/posting'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import type { BoardRow } from '@yichi/domain/rules/board/row'
import type { Db, Tx } from '../../db/database.ts'
import { keysetBefore } from '../../db/keyset.ts'
import type { BoardNo, PostingRow, PostingSummary, PublicCell } from '../../view/posting.ts'
import { shownTotals } from './foot.ts'
import type { Foot, HardshipFoot } from './foot.ts'
import { COUNTY_CODE } from './number.ts'
import { SUMMARY, summaryOf } from './summary.ts'

/** What narrows a list of postings. `zoneIds` null is the whole county; county postings are always in it. */
export interface PostingFilter {
  readonly zoneIds: readonly string[] | null
  readonly board?: BoardNo | undefined
  readonly zoneCode?: string | undefined
}

/** The order columns of the last posting seen: the day it was posted on and its number. */
export type AfterPosting = readonly [postedOn: string, number: string]

export interface PostingRecord extends PostingSummary {
  readonly id: string
  readonly totals: Readonly<Record<string, number>>
}

/** Reads postings: issues of the boards, already masked. */
export class PostingReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Postings from the latest, at most `limit`, after the given one. */
  async list(
    filter: PostingFilter,
    page: { readonly after?: AfterPosting | undefined; readonly limit: number },
  ): Promise<PostingSummary[]> {
    const { after, limit } = page
    let query = this.#matching(filter)
      .select(SUMMARY)
      .orderBy('p.posted_on', 'desc')
      .orderBy('p.number', 'desc')
      .limit(limit)
    if (after !== undefined) {
      query = query.where((eb) => keysetBefore(eb, ['p.posted_on', 'p.number'], after))
    }
    return (await query.execute()).map(summaryOf)
  }

  /** How many postings match. */
  async count(filter: PostingFilter): Promise<number> {
    const row = await this.#matching(filter)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return row.total
  }

  /** One posting of the zones, or undefined. */
  async find(
    number: string,
    zoneIds: readonly string[] | null,
  ): Promise<PostingRecord | undefined> {
    const row = await this.#matching({ zoneIds })
      .select(SUMMARY)
      .select(['p.id', 'p.totals'])
      .where('p.number', '=', number)
      .executeTakeFirst()
    if (row === undefined) return undefined
    return { ...summaryOf(row), id: row.id, totals: shownTotals(JSON.parse(row.totals) as Foot) }
  }

  /** Rows of one posting by number, `size` a page, the first page being 1. */
  async rows(
    postingId: string,
    page: { readonly page: number; readonly size: number },
  ): Promise<PostingRow[]> {
    const rows = await this.db
      .selectFrom('posting_row')
      .select(['row_no', 'household_code', 'building_code', 'cells'])
      .where('posting_id', '=', postingId)
      .orderBy('row_no')
      .limit(page.size)
      .offset((page.page - 1) * page.size)
      .execute()
    return rows.map((row) => ({
      rowNo: row.row_no,
      householdCode: row.household_code,
      buildingCode: row.building_code,
      cells: JSON.parse(row.cells) as Record<string, PublicCell>,
    }))
  }

  /** A posting as it was issued, to be verified against its digest. */
  async frozen(number: string): Promise<Posting | undefined> {
    const row = await this.#matching({ zoneIds: null })
      .select(SUMMARY)
      .select(['p.id', 'p.totals'])
      .where('p.number', '=', number)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const rows = await this.rows(row.id, { page: 1, size: row.rowCount })
    const { totals, hardshipFen, place, corrects } = JSON.parse(row.totals) as Foot
    return {
      board: row.board as BoardNo,
      number: Number(number.slice(number.lastIndexOf('-') + 1)),
      zoneCode: row.zoneCode ?? COUNTY_CODE,
      rows: rows.map(({ cells }) => cells as unknown as BoardRow),
      totals,
      hardshipFen: fen(hardshipFen),
      postedOn: isoDate(row.postedOn),
      closesOn: row.closesOn === null ? null : isoDate(row.closesOn),
      dataAsOf: row.dataAsOf,
      place,
      corrects,
      sha256: row.sha256,
    }
  }

  /** What the rows of a board say that were posted in a zone: the cells of each, as stored. */
  async postedCells(board: BoardNo, zoneId: string): Promise<Record<string, PublicCell>[]> {
    const rows = await this.db
      .selectFrom('posting as p')
      .innerJoin('posting_row as r', 'r.posting_id', 'p.id')
      .select('r.cells')
      .where('p.board', '=', board)
      .where('p.zone_id', '=', zoneId)
      .execute()
    return rows.map((row) => JSON.parse(row.cells) as Record<string, PublicCell>)
  }

  /** The line for private facts on the last posting of a board in each zone, null standing for the county. */
  async hardshipFeet(board: BoardNo): Promise<ReadonlyMap<string | null, HardshipFoot>> {
    const rows = await this.db
      .selectFrom('posting')
      .select(['zone_id', 'totals'])
      .where('board', '=', board)
      .orderBy('posted_on')
      .orderBy('number')
      .execute()
    return new Map(
      rows.map((row) => {
        const { hardshipFen, hardshipHouseholds } = JSON.parse(row.totals) as Foot
        return [row.zone_id, { fen: hardshipFen, households: hardshipHouseholds }]
      }),
    )
  }

  /** How often a board was posted in a zone, or for the whole county when the zone is null. */
  async issuesOf(board: BoardNo, zoneId: string | null): Promise<number> {
    const row = await this.db
      .selectFrom('posting')
      .select((eb) => eb.fn.countAll<number>().as('issues'))
      .where('board', '=', board)
      .where('zone_id', zoneId === null ? 'is' : '=', zoneId)
      .executeTakeFirstOrThrow()
    return row.issues
  }

  #matching({ zoneIds, board, zoneCode }: PostingFilter) {
    let query = this.db.selectFrom('posting as p').leftJoin('zone as z', 'z.id', 'p.zone_id')
    if (zoneIds !== null) {
      query = query.where((eb) =>
        eb.or([eb('p.zone_id', 'is', null), eb('p.zone_id', 'in', zoneIds)]),
      )
    }
    if (board !== undefined) query = query.where('p.board', '=', board)
    if (zoneCode !== undefined) query = query.where('z.code', '=', zoneCode)
    return query
  }
}
