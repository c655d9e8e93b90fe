import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { changeUnit } from './change-unit.ts'

/** Closes a unit from today on. Refuses while it has people or open units below it. */
export function closeUnit(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly version: number },
): Promise<{ readonly ok: true }> {
  return changeUnit(deps, actor, {
    procedure: 'organisation.closeUnit',
    action: 'unit-closed',
    unit: input,
    change: async (organisation, today) => {
      if (await organisation.isInUse(input.id, today)) throw new RefusalError('unit-in-use')
      return { closed_on: today }
    },
  })
}
