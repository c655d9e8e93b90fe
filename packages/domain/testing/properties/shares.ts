import { deepStrictEqual, equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import type { CoOwner } from '../../src/facts/household-facts.ts'
import { householdFacts } from '../arbitraries.ts'
import { sheetOf } from '../builders.ts'
import { goldenRulebook } from '../golden.ts'
import { property, type Property } from './property.ts'

const golden = goldenRulebook()
const monetary = householdFacts(golden.source, { mode: 'MONETARY' })

/** Shares of one whole, and the same in another order. */
const titles = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 })
  .chain((weights) => {
    const den = weights.reduce((sum, weight) => sum + weight, 0)
    const owners = weights.map((num, index): CoOwner => ({ id: `P${index + 1}`, num, den }))
    const other = fc.shuffledSubarray(owners, { minLength: owners.length })
    return other.map((shuffled) => ({ owners, shuffled }))
  })

const sharesAreFair = property(
  '8. each co-owner is within a fen of the exact share; another order of names moves the spare fen only',
  fc.tuple(monetary, titles),
  ([facts, { owners, shuffled }]) => {
    const { payees = [], netFen } = sheetOf({ ...facts, coOwners: owners }, golden)
    if (netFen === 0) return
    equal(payees.length, owners.length)
    const paid = new Map(payees.map((payee) => [payee.id, payee.amountFen]))
    for (const { id, num, den } of owners) {
      const off = BigInt(paid.get(id) ?? 0) * BigInt(den) - BigInt(netFen) * BigInt(num)
      ok((off < 0n ? -off : off) < BigInt(den))
    }
    const again = sheetOf({ ...facts, coOwners: shuffled }, golden).payees ?? []
    deepStrictEqual(
      again.map((payee) => payee.id),
      shuffled.map((owner) => owner.id),
    )
    for (const { id, amountFen } of again) ok(Math.abs(amountFen - (paid.get(id) ?? 0)) <= 1)
    const renamed = owners.map((owner) => ({ ...owner, id: `Q${owner.id}` }))
    const named = sheetOf({ ...facts, coOwners: renamed }, golden).payees ?? []
    deepStrictEqual(
      named.map((payee) => payee.amountFen),
      payees.map((payee) => payee.amountFen),
    )
  },
)

export const SHARE_PROPERTIES: readonly Property[] = [sharesAreFair]
