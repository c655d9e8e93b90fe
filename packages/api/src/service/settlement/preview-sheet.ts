import { ProgressReader } from '../../store/progress/reader.ts'
import type { SheetPreview } from '../../view/settlement.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findHousehold } from '../find-household.ts'
import { settledView } from '../sheet-view.ts'
import { prepareSheet, type SheetInput } from './prepare-sheet.ts'

/** What a household would receive with these choices, or why that cannot be said. Stores nothing. */
export async function previewSheet(
  deps: Deps,
  actor: Actor,
  input: SheetInput,
): Promise<SheetPreview> {
  const household = await findHousehold(new ProgressReader(deps.db), actor, input.householdCode)
  const { outcome } = await prepareSheet(deps.db, household, input)
  if (!outcome.ok)
    return { kind: 'blocked', code: outcome.refusal.code, at: outcome.refusal.at ?? null }
  return { kind: 'sheet', sheet: settledView(outcome.value) }
}
