import { AUTHORITY } from '@yichi/domain/rules/identity/authority'

/** One thing a role may do. */
export interface Right {
  readonly procedure: string
  /** Needs a fresh proof of identity. */
  readonly stepUp: boolean
}

export interface RightsOfSlice {
  readonly slice: string
  readonly rights: readonly Right[]
}

/** What holders of a role may do, by the part of the work, straight from the table that the server asks. */
export function rightsOf(role: string): readonly RightsOfSlice[] {
  const slices = new Map<string, Right[]>()
  for (const [procedure, row] of Object.entries(AUTHORITY)) {
    if (row.who !== 'staff' || !row.roles.some((one) => one === role)) continue
    const [slice = ''] = procedure.split('.')
    const right = { procedure, stepUp: row.stepUp === true }
    const known = slices.get(slice)
    if (known === undefined) slices.set(slice, [right])
    else known.push(right)
  }
  return [...slices].map(([slice, rights]) => ({ slice, rights }))
}
