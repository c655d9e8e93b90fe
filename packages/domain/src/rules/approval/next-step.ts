import { FUND_STEPS, type FundStep } from './chains.ts'

/** The step after this one, or null after the last: the chain is then passed. */
export function nextStep(step: FundStep): FundStep | null {
  return FUND_STEPS[FUND_STEPS.indexOf(step) + 1] ?? null
}
