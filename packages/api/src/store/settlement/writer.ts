import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { Tx } from '../../db/database.ts'
import type { SettlementSheetTable } from '../../db/schema/settlement-sheet.ts'
import { insertAll } from '../../db/insert-all.ts'
import { SettlementReader } from './reader.ts'

export class SettlementWriter extends SettlementReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Stores a sheet with its lines, and reads the lines back: they must still add up to the net. */
  async addSheet(sheet: SettlementSheetTable, lines: readonly SheetLine[]): Promise<void> {
    await this.db.insertInto('settlement_sheet').values(sheet).execute()
    const rows = lines.map((line, index) => ({
      sheet_id: sheet.id,
      line_no: index + 1,
      code: line.code,
      provision: line.provision,
      subject: canonicalJson(line.subject),
      formula: canonicalJson(line.formula),
      amount_fen: line.amountFen,
    }))
    await insertAll(this.db, 'settlement_line', rows)
    const readBack = (await this.linesOf([sheet.id])).get(sheet.id) ?? []
    const total = readBack.reduce((sum, line) => sum + line.amountFen, 0)
    assert(total === sheet.net_fen, 'settlement: the lines read back do not add up to the net')
  }

  /** Sheets of a household that no agreement is signed on give way to a new one. */
  async supersede(householdId: string): Promise<void> {
    await this.db
      .updateTable('settlement_sheet')
      .set({ status: 'superseded' })
      .where('household_id', '=', householdId)
      .where('status', 'in', ['computed', 'confirmed'])
      .execute()
  }

  /** False when the sheet was confirmed or superseded meanwhile. */
  async confirm(sheetId: string, confirmedBy: string): Promise<boolean> {
    const result = await this.db
      .updateTable('settlement_sheet')
      .set({ status: 'confirmed', confirmed_by: confirmedBy })
      .where('id', '=', sheetId)
      .where('status', '=', 'computed')
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  /** Gives free flats to an agreement. False when one of them was taken meanwhile. */
  async takeUnits(agreementId: string, unitIds: readonly string[]): Promise<boolean> {
    if (unitIds.length === 0) return true
    const result = await this.db
      .updateTable('house_unit')
      .set({ agreement_id: agreementId })
      .where('id', 'in', unitIds)
      .where('agreement_id', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === BigInt(unitIds.length)
  }
}
