import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../money/fen.ts'
import { ROUNDING_UNITS } from '../../money/round-to.ts'
import { splitAmongCoOwners, splitPublicTenancy } from './payees.ts'

test('shares over different denominators are brought to one whole', () => {
  const coOwners = [
    { id: 'P1', num: 1, den: 2 },
    { id: 'P2', num: 1, den: 3 },
    { id: 'P3', num: 1, den: 6, disputed: true },
  ]
  expect(splitAmongCoOwners(fen(1000), coOwners)).toEqual({
    ok: true,
    value: [
      { id: 'P1', amountFen: 500, hold: null },
      { id: 'P2', amountFen: 333, hold: null },
      { id: 'P3', amountFen: 167, hold: 'ESCROW' },
    ],
  })
})

test('shares too fine to add up exactly are refused, not approximated', () => {
  const primes = [999_983, 999_979, 999_961, 999_959]
  const coOwners = primes.map((den, index) => ({ id: `P${index}`, num: 1, den }))
  expect(splitAmongCoOwners(fen(1000), coOwners)).toMatchObject({
    refusal: { code: 'SHARES_NOT_ONE' },
  })
})

const rules = fc.record({
  tenantBp: fc.integer({ min: 0, max: 10_000 }),
  netUnitFen: fc.constantFrom(...ROUNDING_UNITS),
})

test('whatever the shares, the owner unit and the tenant get the net between them', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), rules, (value, more, rulebook) => {
      const net = fen(value + more)
      const split = splitPublicTenancy(net, fen(value), rulebook)
      if (!split.ok) return
      const [owner, tenant] = split.value
      expect((owner?.amountFen ?? 0) + (tenant?.amountFen ?? 0)).toBe(net)
      expect((owner?.amountFen ?? 1) % rulebook.netUnitFen).toBe(0)
    }),
    { numRuns: 1000 },
  )
})
