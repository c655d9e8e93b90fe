import { chanceFrom } from '@yichi/api/demo/random'
import { syntheticHousehold, type SyntheticHousehold } from '@yichi/api/demo/synthetic-household'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { COUNTY, goldenJson } from './county-book.ts'

interface WorkedCase {
  readonly kind: string
  readonly input: HouseholdFacts
  readonly expected: { readonly blocked?: string }
}

/** The worked cases that end in a sheet: every provision, money and exchange, each with facts of its own shape. */
export function workedHouseholds(): HouseholdFacts[] {
  const { cases } = goldenJson('worked-cases.json') as { cases: WorkedCase[] }
  return cases
    .filter(({ kind, expected }) => kind === 'assess' && !expected.blocked)
    .map(({ input }) => input)
}

/** Households of a made-up programme, the same list every time. */
export function* syntheticHouseholds(count: number): Generator<SyntheticHousehold> {
  const chance = chanceFrom('bench')
  for (let number = 0; number < count; number += 1) yield syntheticHousehold(chance, COUNTY, number)
}

/** The same stream, a number of households at a time. */
export function* syntheticChunks(count: number, size: number): Generator<SyntheticHousehold[]> {
  let chunk: SyntheticHousehold[] = []
  for (const household of syntheticHouseholds(count)) {
    chunk.push(household)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
