import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { compare } from '../measure.ts'
import { printRow } from '../report.ts'
import { assertByHand, assertEngine, type Engine } from './agree.ts'
import { settle } from './county-book.ts'
import { settleByHand } from './hand-written.ts'
import { syntheticHouseholds, workedHouseholds } from './households.ts'
import { jsonRulesSettle } from './json-rules.ts'
import { benchMemory } from './memory.ts'
import { plainHouseholds, plainInput } from './plain-household.ts'
import { zenSettle } from './zen.ts'

const SYNTHETIC = 5_000

/** Settles one after the other and lets each answer go, as a stream would. */
function oneByOne(
  households: readonly HouseholdFacts[],
  settleOne: (facts: HouseholdFacts) => { readonly netFen: number },
): number {
  let total = 0
  for (const facts of households) total += settleOne(facts).netFen
  return total
}

/** Settling a household with all its lines, against straight-line code: the worked cases. */
async function benchHandWritten(): Promise<void> {
  const households = workedHouseholds()
  assertByHand(households)
  assertByHand([...syntheticHouseholds(SYNTHETIC)].map(({ facts }) => facts))
  const { ours, theirs, ratio } = await compare(
    () => oneByOne(households, settle),
    () => oneByOne(households, settleByHand),
  )
  printRow({
    row: 'settle/hand-written',
    value: ours / households.length,
    unit: 'ns/household',
    baseline: theirs / households.length,
    ratio,
  })
}

/** The same against a rules engine: plain households, which an engine's graph or facts can describe. */
async function benchEngine(row: string, engine: Engine): Promise<void> {
  const households = plainHouseholds(500)
  await assertEngine(engine, households)
  const inputs = households.map(plainInput)
  const { ours, theirs, ratio } = await compare(
    () => oneByOne(households, settle),
    async () => {
      for (const input of inputs) await engine(input)
    },
  )
  printRow({
    row,
    value: ours / households.length,
    unit: 'ns/household',
    baseline: theirs / households.length,
    ratio,
  })
}

/** Settling one household with all its lines: against straight-line code, and against two rules engines. */
export async function benchSettle(): Promise<void> {
  await benchHandWritten()
  await benchEngine('settle/zen', zenSettle())
  await benchEngine('settle/json-rules-engine', jsonRulesSettle())
  benchMemory()
}
