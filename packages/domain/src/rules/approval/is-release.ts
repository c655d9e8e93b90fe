import type { FundStep } from './chains.ts'

const RELEASES: readonly FundStep[] = ['platform-company', 'agent-bank']

/** Whether passing the step sends money on its way: the company pays out, the bank carries it. */
export function isRelease(step: string): boolean {
  return RELEASES.some((one) => one === step)
}
