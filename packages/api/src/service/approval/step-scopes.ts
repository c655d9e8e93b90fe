import { FUND_CHAIN } from '@yichi/domain/rules/approval/chains'
import type { StepScope } from '../../store/approval/reader.ts'
import type { Actor } from '../actor.ts'

/** The steps at which the actor may act, each with its zones. */
export function stepScopes(actor: Actor): readonly StepScope[] {
  const scopes: StepScope[] = []
  for (const { step, role } of FUND_CHAIN) {
    const held = actor.roles.filter((one) => one.role === role)
    if (held.length === 0) continue
    const zoneIds = held.map((one) => one.zoneId).filter((id) => id !== null)
    const isCounty = zoneIds.length < held.length
    scopes.push({ step, role, zoneIds: isCounty ? null : zoneIds })
  }
  return scopes
}
