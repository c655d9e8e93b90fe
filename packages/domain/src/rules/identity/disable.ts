import { isAdministrator, type Role } from '../../facts/role.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { RightsRefusal } from './rights-refusal.ts'

/**
 * Whether somebody's account may be taken out of use by one administrator: nobody's own, and none of the three,
 * where two of the three must agree to the removal first.
 */
export function checkDisable(
  by: string,
  subject: { readonly person: string; readonly roles: readonly Role[] },
): Result<string, RightsRefusal> {
  if (by === subject.person) return refuse('about-yourself')
  return subject.roles.some(isAdministrator) ? refuse('needs-triad') : ok(subject.person)
}
