import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ProgrammeFold } from '@yichi/domain/cases/settlement/simulate'
import { compare } from '../measure.ts'
import { printRow } from '../report.ts'
import { syntheticHouseholds } from '../settle/households.ts'
import { growthOf } from '../settle/memory.ts'
import { AFTER, BEFORE, settleTwice } from './change.ts'

/** As many as the demonstration county has. */
const COUNTY = 4_119
const MILLION = 1_000_000

interface Answer {
  readonly simulatedMs: number
  readonly settledMs: number
  readonly grownMb: number
}

/** A change of the rulebook over a county, against settling each household twice and comparing nothing. */
async function benchCounty(): Promise<void> {
  const households = [...syntheticHouseholds(COUNTY)]
  const simulate = () => {
    const fold = new ProgrammeFold(BEFORE, AFTER)
    for (const household of households) fold.add(household)
    return fold.finish()
  }
  const twice = () => {
    let delta = 0
    for (const { facts } of households) {
      const [before, after] = settleTwice(facts)
      delta += after - before
    }
    return delta
  }
  const difference = simulate()
  assert.equal(difference.compared, COUNTY)
  assert.equal(difference.budget.deltaFen, twice())
  const { ours, theirs, ratio } = await compare(simulate, twice)
  printRow({
    row: 'simulate/county',
    value: ours / 1e6,
    unit: 'ms',
    baseline: theirs / 1e6,
    ratio,
  })
}

/** The same over a million households, streamed; and what that adds to the memory of settling them once. */
function benchMillion(): void {
  const child = join(import.meta.dirname, 'million-child.ts')
  const answer = execFileSync(process.execPath, [child, String(MILLION)], { encoding: 'utf8' })
  const { simulatedMs, settledMs, grownMb } = JSON.parse(answer) as Answer
  printRow({
    row: 'simulate/million',
    value: simulatedMs / 1e3,
    unit: 's',
    baseline: settledMs / 1e3,
    ratio: settledMs / simulatedMs,
  })
  const baseline = growthOf('settle', MILLION)
  printRow({
    row: 'simulate/million-memory',
    value: grownMb,
    unit: 'MB',
    baseline,
    ratio: baseline / grownMb,
  })
}

/** Changing the rulebook of a whole programme, while somebody waits for the answer. */
export async function benchSimulate(): Promise<void> {
  await benchCounty()
  benchMillion()
}
