/** The kinds of bodies and groups of 219X, and those beside it that work on its cases. */
export type UnitKind =
  | 'leading-body'
  | 'special-group'
  | 'work-group'
  | 'office'
  | 'platform-company'
  | 'agent-bank'
  | 'supervision'
  | 'administration'

/** Somebody in a unit, with the days of it. */
export interface AppointmentView {
  readonly id: string
  readonly accountId: string | null
  readonly name: string
  readonly login: string | null
  /** A post of the domain: `zone-leader`, `surveyor`, … or `member`. */
  readonly post: string
  readonly fromOn: string
  readonly untilOn: string | null
}

export interface UnitView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly zoneCode: string | null
  readonly position: number
  readonly closedOn: string | null
  /** Which saving of the unit this is: a change names the one it was made on. */
  readonly version: number
  readonly appointments: readonly AppointmentView[]
}

/** The organisation on a day, in reading order: a parent before its children. */
export interface OrganisationView {
  readonly on: string
  readonly units: readonly UnitView[]
}
