/** Share of `part` in `total`, between 0 and 1; 0 when there is nothing to divide by. */
export function shareOf(part: number, total: number): number {
  if (!(total > 0)) return 0
  return Math.min(1, Math.max(0, part / total))
}

/** A rate in percent with one decimal, half away from zero: `84.9 %`; an em dash without a base. */
export function percentText(part: number, total: number): string {
  if (!(total > 0)) return '—'
  const perMille = Math.round((part * 1000) / total)
  return `${(perMille / 10).toFixed(1)} %`
}

/** A count with grouped thousands, `4,119`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
