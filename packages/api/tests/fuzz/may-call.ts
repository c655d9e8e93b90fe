import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import type { Caller } from './callers.ts'

/** Whether the table of authority lets this caller call it somewhere. */
export function mayCall(path: string, caller: Caller): boolean {
  if (!isProcedureName(path)) throw new Error(`no row for ${path}`)
  const row = AUTHORITY[path]
  switch (row.who) {
    case 'anyone':
      return true
    case 'resident':
      return caller === 'resident'
    case 'signed-in':
      return caller !== 'nobody' && caller !== 'resident'
    case 'staff':
      return row.roles.some((role) => role === caller)
  }
}
