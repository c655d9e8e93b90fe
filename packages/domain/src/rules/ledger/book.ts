import { assert } from '../../kernel/assert.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Transaction } from './entry.ts'

/**
 * The ledger with a transaction added. Booking the same one again changes nothing, so a bank file may be
 * replayed; another one under a used id, or a second reversal, is a bug.
 */
export function book(ledger: readonly Transaction[], fact: Transaction): readonly Transaction[] {
  const known = ledger.find((one) => one.id === fact.id)
  if (known !== undefined) {
    assert(canonicalJson(known) === canonicalJson(fact), 'ledger: an id was used for another fact')
    return ledger
  }
  if (fact.reverses !== null) {
    assert(
      ledger.some((one) => one.id === fact.reverses),
      'ledger: nothing to reverse',
    )
    assert(!ledger.some((one) => one.reverses === fact.reverses), 'ledger: reversed twice')
  }
  return [...ledger, fact]
}
