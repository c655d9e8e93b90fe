import { assert } from '../../kernel/assert.ts'
import { FUND_CHAIN, type FundStep, type FundStepRule } from './chains.ts'

/** The rule of one step of the fund chain: its role, its target, what it may decide. */
export function fundStep(step: FundStep): FundStepRule {
  const rule = FUND_CHAIN.find((candidate) => candidate.step === step)
  assert(rule !== undefined, 'approval: unknown fund step')
  return rule
}
