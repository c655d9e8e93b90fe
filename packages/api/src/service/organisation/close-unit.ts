import type { OrganisationReader } from '../../store/organisation/reader.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { changeUnit } from './change-unit.ts'

export interface CloseUnitInput {
  readonly id: string
  readonly version: number
  /** Its last day: today or earlier. */
  readonly lastOn: string
}

/** Closes a unit after its last day. Refuses while somebody stands in it beyond that day, or units stand below it. */
export function closeUnit(
  deps: Deps,
  actor: Actor,
  input: CloseUnitInput,
): Promise<{ readonly ok: true }> {
  return changeUnit(deps, actor, {
    procedure: 'organisation.closeUnit',
    action: 'unit-closed',
    unit: input,
    change: async (organisation, today) => {
      if (input.lastOn > today) throw new RefusalError('date-in-future')
      await requireEmpty(organisation, input)
      return { closed_on: input.lastOn }
    },
  })
}

async function requireEmpty(
  organisation: OrganisationReader,
  { id, lastOn }: CloseUnitInput,
): Promise<void> {
  const standing = await organisation.standingPast(id, lastOn)
  const below = await organisation.openBelow(id)
  if (standing.length > 0) {
    const who = standing.map(({ login }) => login ?? '—').join(', ')
    throw new RefusalError('unit-in-use', { day: lastOn, count: standing.length, who })
  }
  if (below.length > 0)
    throw new RefusalError('unit-above-others', { count: below.length, codes: below.join(', ') })
}
