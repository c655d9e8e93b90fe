import { AccountReader } from '../../store/account/reader.ts'
import type { RegistrationUnit } from '../../view/identity.ts'
import type { Deps } from '../deps.ts'

/** Where people can say they belong when they register. */
export async function registrationUnits(
  deps: Pick<Deps, 'db'>,
): Promise<readonly RegistrationUnit[]> {
  return new AccountReader(deps.db).registrationUnits()
}
