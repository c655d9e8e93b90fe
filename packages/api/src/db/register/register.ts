import type { TableName } from '../schema-columns.ts'
import { CASE_REGISTER } from './case-register.ts'
import type { ClassifiedTable } from './classified-table.ts'
import { IDENTITY_REGISTER } from './identity-register.ts'
import { PUBLISHED_REGISTER } from './published-register.ts'
import { TRAIL_REGISTER } from './trail-register.ts'

/** The register of personal data: every column of every table. A table that is not in it does not compile. */
export const REGISTER: Readonly<Record<TableName, ClassifiedTable>> = {
  ...CASE_REGISTER,
  ...IDENTITY_REGISTER,
  ...PUBLISHED_REGISTER,
  ...TRAIL_REGISTER,
}
