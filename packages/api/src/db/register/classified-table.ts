import type { PersonalField } from './personal-field.ts'

/** The columns of a table by how closely they are kept: 公开, 内部, and those that tell something of a person. */
export interface ClassifiedTable {
  readonly open: readonly string[]
  readonly internal: readonly string[]
  readonly personal: Readonly<Record<string, PersonalField>>
}
