import { median } from './report.ts'

/** Does the work once over all inputs. */
export type Run = () => unknown

export interface Rounds {
  readonly rounds: number
  /** A run is repeated inside a round until this much processor time was spent. */
  readonly leastMs: number
}

export interface Measured {
  /** Median nanoseconds of processor time of one run. */
  readonly ours: number
  readonly theirs: number
  /** How many of our runs fit into one of theirs: the median over the rounds, each of one moment. */
  readonly ratio: number
}

/** Processor time of this process so far, in nanoseconds: all its threads, collecting and compiling included. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1e3
}

/** Nanoseconds of one run, repeated until at least `leastMs` were spent. */
async function timed(run: Run, leastMs: number): Promise<number> {
  const from = processorTime()
  let runs = 0
  let spent = 0
  do {
    const done = run()
    if (done instanceof Promise) await done
    runs += 1
    spent = processorTime() - from
  } while (spent < leastMs * 1e6)
  return spent / runs
}

/**
 * Times two ways of doing the same work by the processor time they take, which the machine's other work does not
 * count in. They take turns, and who begins changes from round to round, so that a machine that slows down slows
 * both; the ratio is taken within each round.
 */
export async function compare(
  ours: Run,
  theirs: Run,
  { rounds, leastMs }: Rounds = { rounds: 25, leastMs: 60 },
): Promise<Measured> {
  for (const run of [ours, theirs, ours, theirs]) await timed(run, 4 * leastMs)
  const mine: number[] = []
  const others: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0
    if (first) mine.push(await timed(ours, leastMs))
    others.push(await timed(theirs, leastMs))
    if (!first) mine.push(await timed(ours, leastMs))
  }
  return {
    ours: median(mine),
    theirs: median(others),
    ratio: median(mine.map((time, round) => (others[round] ?? Number.NaN) / time)),
  }
}
