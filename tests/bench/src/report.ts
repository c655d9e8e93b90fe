/** One measured line. `value` in `unit`; `ratio` compares with the named baseline of the same run. */
export interface BenchRow {
  readonly row: string
  readonly value: number
  readonly unit: string
  readonly baseline: number
  readonly ratio: number
}

const rounded = (value: number): number => Number(value.toPrecision(4))

export function printRow({ row, value, unit, baseline, ratio }: BenchRow): void {
  console.log(
    JSON.stringify({
      row,
      value: rounded(value),
      unit,
      baseline: rounded(baseline),
      ratio: rounded(ratio),
    }),
  )
}

/** The middle of the measured values: one slow round says nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new RangeError('bench: nothing was measured')
  return middle
}
