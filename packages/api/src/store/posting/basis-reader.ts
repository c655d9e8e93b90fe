import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { Db, Tx } from '../../db/database.ts'
import type { PublicCell } from '../../view/posting.ts'
import type { SheetFact } from './facts-reader.ts'

/** The rows of one household on one posting, and when the posting was made. */
export interface PostedRows {
  readonly dataAsOf: string
  readonly rows: readonly Readonly<Record<string, PublicCell>>[]
}

export interface BasisSheet extends SheetFact {
  readonly sheetId: string
  readonly version: number
  readonly tier: string | null
  readonly dayNo: number
}

/** What the boards knew of a household at one moment. */
export interface PostingBasis {
  readonly signedOn: string
  /** The sheet of the agreement in effect then. */
  readonly signed: BasisSheet
  /** The last later one with a day of handover, once there was one. */
  readonly final: BasisSheet | null
}

/** Reads which sheets a row of a posting was made from: those of then, not of now. */
export class PostingBasisReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** Undefined when the household does not stand on a posting of this number and board. */
  async rows(
    board: number,
    number: string,
    householdCode: string,
  ): Promise<PostedRows | undefined> {
    const rows = await this.#db
      .selectFrom('posting as p')
      .innerJoin('posting_row as r', 'r.posting_id', 'p.id')
      .select(['p.data_as_of as dataAsOf', 'r.cells'])
      .where('p.number', '=', number)
      .where('p.board', '=', board)
      .where('r.household_code', '=', householdCode)
      .orderBy('r.row_no')
      .execute()
    const [first] = rows
    if (first === undefined) return undefined
    const cells = rows.map((row) => JSON.parse(row.cells) as Record<string, PublicCell>)
    return { dataAsOf: first.dataAsOf, rows: cells }
  }

  /** The agreement recorded last until then, which was the one in effect, with its sheets until then. */
  async basis(householdCode: string, asOf: string): Promise<PostingBasis | undefined> {
    const agreement = await this.#db
      .selectFrom('household as h')
      .innerJoin('agreement as a', 'a.household_id', 'h.id')
      .select(['a.sheet_id as sheetId', 'a.signed_on as signedOn'])
      .where('h.code', '=', householdCode)
      .where('a.recorded_at', '<=', asOf)
      .orderBy('a.recorded_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (agreement === undefined) return undefined
    const sheets = await this.#sheets(householdCode, asOf)
    const signed = sheets.find((sheet) => sheet.sheetId === agreement.sheetId)
    if (signed === undefined) return undefined
    const final = sheets.findLast(({ version, facts }) => {
      return version > signed.version && typeof facts.handoverDate === 'string'
    })
    return { signedOn: agreement.signedOn, signed, final: final ?? null }
  }

  async #sheets(householdCode: string, asOf: string): Promise<BasisSheet[]> {
    const rows = await this.#db
      .selectFrom('household as h')
      .innerJoin('settlement_sheet as s', 's.household_id', 'h.id')
      .select(['s.id as sheetId', 's.version', 's.tier', 's.day_no as dayNo', 's.facts'])
      .select(['s.rulebook_version_id as rulebookVersionId', 's.net_fen as netFen'])
      .select(['s.public_net_fen as publicNetFen', 's.public_sha256 as publicSha256'])
      .where('h.code', '=', householdCode)
      .where('s.computed_at', '<=', asOf)
      .orderBy('s.version')
      .execute()
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as HouseholdFacts }))
  }
}
