import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { Db } from '../../db/database.ts'

/** A sheet as it lies in the database; `facts` may be anything that somebody put there. */
export interface KeptSheetRow {
  readonly id: string
  readonly householdCode: string
  readonly rulebookVersionId: string
  readonly facts: string
  readonly compensationFen: number
  readonly swapPriceFen: number
  readonly netFen: number
  readonly publicNetFen: number
  readonly sha256: string
  readonly publicSha256: string
}

/** Reads every settlement sheet there is, a page at a time: a county's do not have to fit into memory. */
export class KeptSheetReader {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The sheets after an id, by id, whatever their status. */
  async page(after: string, limit: number): Promise<readonly KeptSheetRow[]> {
    return this.#db
      .selectFrom('settlement_sheet as s')
      .innerJoin('household as h', 'h.id', 's.household_id')
      .select(['s.id', 'h.code as householdCode', 's.facts', 's.sha256'])
      .select(['s.rulebook_version_id as rulebookVersionId', 's.net_fen as netFen'])
      .select(['s.compensation_fen as compensationFen', 's.swap_price_fen as swapPriceFen'])
      .select(['s.public_net_fen as publicNetFen', 's.public_sha256 as publicSha256'])
      .where('s.id', '>', after)
      .orderBy('s.id')
      .limit(limit)
      .execute()
  }

  /** The lines of sheets as they lie there, in order; `null` for a sheet with a line that cannot be read. */
  async lines(ids: readonly string[]): Promise<ReadonlyMap<string, readonly SheetLine[] | null>> {
    const rows = await this.#db
      .selectFrom('settlement_line')
      .select(['sheet_id', 'code', 'provision', 'subject', 'formula', 'amount_fen'])
      .where('sheet_id', 'in', ids)
      .orderBy('sheet_id')
      .orderBy('line_no')
      .execute()
    const found = new Map<string, SheetLine[] | null>()
    for (const { sheet_id, subject, formula, amount_fen, ...row } of rows) {
      const known = found.get(sheet_id)
      if (known === null) continue
      const parts = parse(`[${subject},${formula}]`)
      if (parts === null) {
        found.set(sheet_id, null)
        continue
      }
      const [about, made] = parts
      const line = { ...row, subject: about, formula: made, amountFen: amount_fen } as SheetLine
      if (known === undefined) found.set(sheet_id, [line])
      else known.push(line)
    }
    return found
  }

  /** A version as it is filed, or undefined. */
  async rulebook(id: string): Promise<{ sha256: string; body: string } | undefined> {
    return this.#db
      .selectFrom('rulebook_version')
      .select(['sha256', 'body'])
      .where('id', '=', id)
      .executeTakeFirst()
  }
}

function parse(text: string): readonly unknown[] | null {
  try {
    return JSON.parse(text) as readonly unknown[]
  } catch {
    return null
  }
}
