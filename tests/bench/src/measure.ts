import { median } from './report.ts'

export interface Candidate {
  readonly name: string
  /** Does the work once over all inputs. */
  readonly run: () => unknown
}

/** Nanoseconds of one call that repeats `run` until at least `leastMs` have gone by. */
function timed(candidate: Candidate, leastMs: number): number {
  const from = process.hrtime.bigint()
  let rounds = 0
  let spent = 0
  do {
    candidate.run()
    rounds += 1
    spent = Number(process.hrtime.bigint() - from)
  } while (spent < leastMs * 1e6)
  return spent / rounds
}

/**
 * Median nanoseconds per run of each candidate. The candidates take turns inside every round, so that a
 * machine that slows down slows all of them.
 */
export function measure(
  candidates: readonly Candidate[],
  options = { rounds: 9, leastMs: 120 },
): Map<string, number> {
  for (const candidate of candidates) timed(candidate, options.leastMs)
  const times = new Map(candidates.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < options.rounds; round += 1)
    for (const candidate of candidates)
      times.get(candidate.name)?.push(timed(candidate, options.leastMs))
  return new Map([...times].map(([name, list]) => [name, median(list)]))
}
