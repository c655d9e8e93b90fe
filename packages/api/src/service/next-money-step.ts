import type { InstalmentRecord } from '../store/agreement/reader.ts'
import type { NextAction } from './record-progress.ts'

/**
 * What a household waits for once an instalment has arrived: the keys, what is still owed, or
 * nothing more.
 */
export function nextMoneyStep(
  instalments: readonly Pick<InstalmentRecord, 'dueEvent' | 'status'>[],
  isHandedOver: boolean,
): NextAction {
  const owed = instalments.find((one) => one.status !== 'paid')
  if (owed !== undefined) return owed.dueEvent === 'handover' ? 'pay-reward' : 'pay'
  return isHandedOver ? 'done' : 'hand-over'
}
