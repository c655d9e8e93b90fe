import type { UnitKind } from '@yichi/domain/rules/identity/post'

/** A body or group of the organisation. `closed_on` is its last day; `version` grows with every change. */
export interface OrganisationUnitTable {
  id: string
  code: string
  name: string
  kind: UnitKind
  parent_id: string | null
  zone_id: string | null
  position: number
  closed_on: string | null
  version: number
  created_at: string
}
