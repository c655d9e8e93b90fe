import process from 'node:process'
import { inspect, parseArgs } from 'node:util'
import { PROPERTIES } from './properties/all.ts'
import type { Property } from './properties/property.ts'

/*
 * Proves the settlement's properties by as many draws as are asked for: the same definitions that the tests run
 * a thousand times. Prints one line for each, and what was drawn in all.
 */

const CHUNK = 2500
const started = process.hrtime.bigint()
const seconds = (since: bigint) =>
  `${Number((process.hrtime.bigint() - since) / 100_000_000n) / 10} s`
const say = (line: string) => process.stdout.write(`${line}\n`)

function prove({ name, prove: draw }: Property, runs: number): boolean {
  const since = process.hrtime.bigint()
  for (let done = 0; done < runs; done += CHUNK) {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${done} of ${runs}  ${name}`.slice(0, 100))
    try {
      draw(Math.min(CHUNK, runs - done))
    } catch (error) {
      say(`\r✗ ${name}, after ${done} runs or more`)
      process.stderr.write(`${inspect(error).slice(0, 20_000)}\n`)
      return false
    }
  }
  say(`\r✓ ${name}: ${runs} runs (${seconds(since)})`)
  return true
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' } } })
const runs = Number(values.runs)
if (!Number.isSafeInteger(runs) || runs < 1) {
  process.stderr.write('prove: --runs takes a whole number above zero\n')
  process.exit(2)
}
const failed = PROPERTIES.filter((property) => !prove(property, runs)).length
const all = runs * PROPERTIES.length
say(`${PROPERTIES.length} properties, ${all} runs, ${failed} failed (${seconds(started)})`)
process.exit(failed === 0 ? 0 : 1)
