import type { MatrixView } from '@yichi/api/view/authority'

export type MatrixRow = MatrixView['rows'][number]

/** The rows of one part of the work. */
export interface MatrixSlice {
  readonly slice: string
  readonly rows: readonly MatrixRow[]
}

/** The roles that are shown: those chosen, all when none is. In the order of the table. */
export function rolesShown(
  { roles }: MatrixView,
  chosen: readonly string[],
): readonly { readonly role: string; readonly index: number }[] {
  return roles
    .map((role, index) => ({ role, index }))
    .filter(({ role }) => chosen.length === 0 || chosen.includes(role))
}

/**
 * The rows by the part of the work. With roles chosen, only what one of them may do; what is not asked by role
 * (without signing in, about oneself) is left out then.
 */
export function matrixSlices(view: MatrixView, chosen: readonly string[]): readonly MatrixSlice[] {
  const shown = rolesShown(view, chosen)
  const slices = new Map<string, MatrixRow[]>()
  for (const row of view.rows) {
    if (chosen.length > 0 && !shown.some(({ index }) => row.may[index] === true)) continue
    const [slice = ''] = row.procedure.split('.')
    const known = slices.get(slice)
    if (known === undefined) slices.set(slice, [row])
    else known.push(row)
  }
  return [...slices].map(([slice, rows]) => ({ slice, rows }))
}
