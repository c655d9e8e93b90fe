import { ROLES } from '@yichi/domain/facts/role'
import { digestOf } from '@yichi/domain/kernel/digest'
import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import type { MatrixView } from '../view/authority.ts'
import type { Deps } from './deps.ts'

/** The table of authority as it is asked before every call, by procedure, with a digest to compare printouts by. */
export function readMatrix({ clock }: Pick<Deps, 'clock'>): MatrixView {
  const procedures = Object.keys(AUTHORITY).filter(isProcedureName).toSorted()
  return {
    roles: ROLES,
    rows: procedures.map((procedure) => rowOf(procedure, AUTHORITY[procedure])),
    sha256: digestOf(AUTHORITY),
    readAt: clock(),
  }
}

type Row = (typeof AUTHORITY)[keyof typeof AUTHORITY]

function rowOf(procedure: string, row: Row): MatrixView['rows'][number] {
  return {
    procedure,
    who: row.who,
    scope: row.who === 'staff' ? row.scope : null,
    stepUp: 'stepUp' in row && row.stepUp === true,
    // What is not asked by role says who may call it by `who` alone.
    may: ROLES.map((role) => row.who === 'staff' && row.roles.includes(role)),
  }
}
