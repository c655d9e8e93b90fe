import type { SettlementCase } from './parse-case.ts'

/** A worked case a rulebook carries: the question and what it must come to. Parts that are not named are free. */
export type GoldenCase = SettlementCase & {
  readonly title: string
  /** Has the shape of a result, or `{ blocked: CODE }`. */
  readonly expected: Readonly<Record<string, unknown>>
}

/** A figure that is not what the case says. Values are printed as they stand in JSON; `null` when absent. */
export interface CaseDifference {
  /** `netFen`, `lines[2].amountFen`, `blocked`. */
  readonly path: string
  readonly expected: string | null
  readonly actual: string | null
}

export interface CaseVerdict {
  readonly id: string
  readonly title: string
  readonly passed: boolean
  readonly differences: readonly CaseDifference[]
}
