import type { Posting } from '@yichi/domain/cases/posting/posting'
import { verifyPosting } from '@yichi/domain/cases/posting/verify-posting'
import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Tx } from '../../db/database.ts'
import { insertAll } from '../../db/insert-all.ts'
import type { Foot } from './foot.ts'
import { postingNumber } from './number.ts'
import { PostingReader } from './reader.ts'

/** What a posting is filed under beside its content. */
export interface Filing {
  readonly id: string
  /** Null for the whole county. */
  readonly zoneId: string | null
  /** The code and building each row is found by, in the order of the rows. */
  readonly rowKeys: readonly { readonly householdCode: string; readonly buildingCode: string }[]
  readonly hardshipHouseholds: number
  /** Null for a posting that a job issued. */
  readonly issuedBy: string | null
  readonly recordedAt: string
}

/** Writes postings. What was posted never changes, so there is one way to write: a whole posting. */
export class PostingWriter extends PostingReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /**
   * Stores an issued posting with its rows and gives back its number. Asserts that what is read back still has
   * the digest it was issued with.
   */
  async add(posting: Posting, filing: Filing): Promise<string> {
    const { board, zoneCode, rows, sha256, totals, hardshipFen, place, corrects } = posting
    assert(rows.length === filing.rowKeys.length, 'posting: every row needs its key')
    const number = postingNumber(board, zoneCode, posting.number)
    const { hardshipHouseholds } = filing
    const foot: Foot = { totals, hardshipFen, hardshipHouseholds, place, corrects }
    await this.db
      .insertInto('posting')
      .values({
        id: filing.id,
        board,
        number,
        zone_id: filing.zoneId,
        posted_on: posting.postedOn,
        closes_on: posting.closesOn,
        row_count: rows.length,
        totals: canonicalJson(foot),
        data_as_of: posting.dataAsOf,
        sha256,
        issued_by: filing.issuedBy,
        recorded_at: filing.recordedAt,
      })
      .execute()
    const stored = rows.map((row, index) => ({
      posting_id: filing.id,
      row_no: index + 1,
      household_code: filing.rowKeys[index]?.householdCode ?? '',
      building_code: filing.rowKeys[index]?.buildingCode ?? '',
      cells: canonicalJson(row),
    }))
    await insertAll(this.db, 'posting_row', stored)
    const readBack = await this.frozen(number)
    assert(readBack !== undefined && verifyPosting(readBack), 'posting: what was read back differs')
    return number
  }
}
