import { remedyOf } from '@yichi/domain/cases/settlement/remedy'
import type { BlockCode } from '@yichi/domain/facts/block-code'
import type { Supplier } from '@yichi/domain/facts/remedy'
import type { Role } from '@yichi/domain/facts/role'
import { shanghaiDay } from '../../observe/clock.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import type { RemedyView } from '../../view/comparison.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findHousehold } from '../find-household.ts'

/** Who of the staff holds the work; the signer asks the household. */
const ROLES: Readonly<Record<Supplier, Role | null>> = {
  surveyor: 'surveyor',
  appraiser: null,
  'recognition-meeting': null,
  household: 'signer',
  computer: 'computer',
  'rulebook-office': 'reviewer',
  'not-supported': null,
}

/** Who can supply what a household's sheet waits for, and who of the staff that is in its zone. */
export async function readRemedy(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly householdCode: string; readonly code: BlockCode; readonly at: string | null },
): Promise<RemedyView> {
  const { code, at } = input
  const { zoneId } = await findHousehold(new ProgressReader(deps.db), actor, input.householdCode)
  const { supplier } = remedyOf(code)
  const role = ROLES[supplier]
  if (role === null) return { code, at, supplier, people: [] }
  const today = shanghaiDay(deps.clock())
  const holders = await new IdentityReader(deps.db).listByRole(role, zoneId, today)
  return { code, at, supplier, people: holders.map(({ name }) => ({ name, role })) }
}
