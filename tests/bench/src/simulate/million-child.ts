import { strict as assert } from 'node:assert'
import { ProgrammeFold } from '@yichi/domain/cases/settlement/simulate'
import { processorTime } from '../measure.ts'
import { syntheticChunks } from '../settle/households.ts'
import { AFTER, BEFORE, settleTwice } from './change.ts'

/*
 * A process of its own that lets a stream of households through the simulation, and says how long that took, how
 * long settling each twice takes with nothing compared, and by how much the process grew:
 * `node million-child.ts COUNT`. Drawing the households is not counted; the two take turns, a thousand at a time.
 */

const CHUNK = 1_000

const before = process.memoryUsage.rss() / 1024 / 1024
const count = Number(process.argv[2])
const fold = new ProgrammeFold(BEFORE, AFTER)
let [simulated, settled, beforeFen, afterFen] = [0, 0, 0, 0]
for (const chunk of syntheticChunks(count, CHUNK)) {
  const start = processorTime()
  for (const household of chunk) fold.add(household)
  const middle = processorTime()
  for (const { facts } of chunk) {
    const [old, other] = settleTwice(facts)
    beforeFen += old
    afterFen += other
  }
  simulated += middle - start
  settled += processorTime() - middle
}
const difference = fold.finish()
assert.equal(difference.compared, count)
assert.equal(difference.budget.beforeFen, beforeFen)
assert.equal(difference.budget.afterFen, afterFen)
const grownMb = process.resourceUsage().maxRSS / 1024 - before
console.log(
  JSON.stringify({
    simulatedMs: simulated / 1e6,
    settledMs: settled / 1e6,
    grownMb,
  }),
)
