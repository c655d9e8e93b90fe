import { fen, type Fen } from '../../money/fen.ts'
import type { DifferenceBin, DifferenceQuantile } from './programme-difference.ts'

/** The parts of the distribution that are told, in basis points. */
const TOLD = [0, 100, 500, 1000, 2500, 5000, 7500, 9000, 9500, 9900, 10_000] as const
/** As many bars as a reader can tell apart, besides the two open ends. */
const MOST_BINS = 16
/** No bar is narrower than a yuan. */
const LEAST_WIDTH_FEN = 100

/** The smallest of 1, 2, 5, 10, 20, 50 … yuan that covers the span with few enough bars. */
function widthFor(span: number): number {
  let width = LEAST_WIDTH_FEN
  for (;;) {
    for (const step of [width, width * 2, width * 5]) if (span <= step * MOST_BINS) return step
    width *= 10
  }
}

/** How many of the sorted values lie below a limit. */
function below(sorted: Float64Array, limit: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? 0) < limit) from = middle + 1
    else to = middle
  }
  return from
}

/** Changes of net, one a household, kept as plain numbers: eight bytes each. */
export class NetChanges {
  private values = new Float64Array(1024)
  private count = 0

  add(deltaFen: number): void {
    if (this.count === this.values.length) {
      const wider = new Float64Array(this.count * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.count++] = deltaFen
  }

  /** The changes in order, as they are now. */
  sorted(): SortedChanges {
    return new SortedChanges(this.values.slice(0, this.count).sort())
  }
}

/** The distribution of the changes. */
export class SortedChanges {
  private readonly values: Float64Array

  constructor(values: Float64Array) {
    this.values = values
  }

  /** The smallest change that this share of the households does not exceed: exact, never between two. */
  private at(bp: number): Fen {
    const { length } = this.values
    const rank = Math.floor((length * bp + 9999) / 10_000)
    return fen(this.values[Math.max(0, rank - 1)] ?? 0)
  }

  quantiles(): readonly DifferenceQuantile[] {
    if (this.values.length === 0) return []
    return TOLD.map((bp) => ({ bp, deltaFen: this.at(bp) }))
  }

  /**
   * Bars of one round width from the first to the last hundredth of the households; who lies beyond is in the open
   * ends. No change is a border, so that no bar holds both winners and losers.
   */
  bins(): readonly DifferenceBin[] {
    if (this.values.length === 0) return []
    const [low, high] = [this.at(100), this.at(9900)]
    const width = widthFor(high - low)
    const first = Math.floor(low / width)
    const last = Math.floor(high / width) + 1
    const borders = Array.from({ length: last - first + 1 }, (_, index) =>
      fen((first + index) * width),
    )
    const counts = borders.map((border) => below(this.values, border))
    const inner = borders.slice(1).map((toFen, index) => ({
      fromFen: borders[index] ?? null,
      toFen,
      households: (counts[index + 1] ?? 0) - (counts[index] ?? 0),
    }))
    const lowest = { fromFen: null, toFen: borders[0] ?? null, households: counts[0] ?? 0 }
    const beyond = this.values.length - (counts.at(-1) ?? 0)
    return [lowest, ...inner, { fromFen: borders.at(-1) ?? null, toFen: null, households: beyond }]
  }
}
