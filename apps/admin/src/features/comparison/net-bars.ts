import type { ComparedOption } from '@yichi/domain/cases/settlement/comparison'

/** The net of each option, fen; `null` where it is blocked. */
export function netsOf(options: readonly ComparedOption[]): readonly (number | null)[] {
  return options.map(({ outcome }) => (outcome.kind === 'sheet' ? outcome.sheet.netFen : null))
}

/** The length of each bar against the longest, −1 to 1; `null` where there is no amount. */
export function barsOf(nets: readonly (number | null)[]): readonly (number | null)[] {
  const longest = Math.max(1, ...nets.map((net) => Math.abs(net ?? 0)))
  return nets.map((net) => (net === null ? null : net / longest))
}
