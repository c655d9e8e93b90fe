import { isAdministrator, type Role } from '@yichi/domain/facts/role'
import type { Deps } from './deps.ts'
import { RefusalError } from './refusal-error.ts'

/** Administrators work from the terminals that the county named. Refuses with `terminal-not-allowed`. */
export function requireTerminal(
  { isAdminTerminal }: Pick<Deps, 'isAdminTerminal'>,
  roles: readonly { readonly role: Role }[],
  network: string,
): void {
  if (roles.some(({ role }) => isAdministrator(role)) && !isAdminTerminal(network)) {
    throw new RefusalError('terminal-not-allowed')
  }
}
