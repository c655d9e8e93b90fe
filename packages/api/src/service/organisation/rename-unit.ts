import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { changeUnit } from './change-unit.ts'

export interface RenameUnitInput {
  readonly id: string
  readonly version: number
  readonly name: string
}

/** Gives a unit another name. */
export function renameUnit(
  deps: Deps,
  actor: Actor,
  input: RenameUnitInput,
): Promise<{ readonly ok: true }> {
  return changeUnit(deps, actor, {
    procedure: 'organisation.renameUnit',
    action: 'unit-renamed',
    unit: input,
    change: () => Promise.resolve({ name: input.name }),
  })
}
