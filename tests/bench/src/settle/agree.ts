import { strict as assert } from 'node:assert'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { settle } from './county-book.ts'
import { settleByHand } from './hand-written.ts'
import { plainInput, type PlainInput } from './plain-household.ts'

export type Engine = (input: PlainInput) => Promise<number>

/** The hand-written code gives every line, the net and every payee as the sheet has them. */
export function assertByHand(households: Iterable<HouseholdFacts>): void {
  for (const facts of households) {
    const ours = settle(facts)
    const byHand = settleByHand(facts)
    assert.equal(byHand.netFen, ours.netFen)
    assert.deepEqual(
      byHand.lines.map(([code, fen]) => `${code} ${fen}`),
      ours.lines.map((line) => `${line.code} ${line.amountFen}`),
    )
    assert.deepEqual(
      byHand.payees,
      (ours.payees ?? []).map((payee) => payee.amountFen),
    )
  }
}

/** An engine gives the net of every household. */
export async function assertEngine(
  engine: Engine,
  households: readonly HouseholdFacts[],
): Promise<void> {
  for (const facts of households)
    assert.equal(await engine(plainInput(facts)), settle(facts).netFen)
}
