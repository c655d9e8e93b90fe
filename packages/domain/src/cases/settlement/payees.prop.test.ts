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

test('shares of any fineness are split exactly when they are one whole, and refused when they are not', () => {
  const thirds = [299_993, 299_977, 299_983].flatMap((prime) => [
    { id: `${prime}a`, num: 1, den: 3 * prime },
    { id: `${prime}b`, num: prime - 1, den: 3 * prime },
  ])
  const split = splitAmongCoOwners(fen(3_000_000_000), thirds)
  expect(split.ok && split.value?.map((payee) => payee.amountFen)).toEqual([
    3333, 999_996_667, 3334, 999_996_666, 3334, 999_996_666,
  ])
  expect(splitAmongCoOwners(fen(1000), thirds.slice(1))).toMatchObject({
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
