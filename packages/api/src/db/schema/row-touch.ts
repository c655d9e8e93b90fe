import type { Generated } from 'kysely'

/** A row that the running transaction changed, noted by trigger. Empty whenever no transaction is under way. */
export interface RowTouchTable {
  id: Generated<number>
  table_name: string
  row_key: string
}
