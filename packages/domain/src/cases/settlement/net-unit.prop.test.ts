import fc from 'fast-check'
import { expect, test } from 'vitest'
import { householdFacts } from '../../../testing/arbitraries.ts'
import { goldenRulebookDocument } from '../../../testing/golden.ts'
import { assert } from '../../kernel/assert.ts'
import { sumFen } from '../../money/fen.ts'
import { ROUNDING_UNITS } from '../../money/round-to.ts'
import { parseRulebook } from '../../rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { computeSheet } from './compute.ts'

const document = goldenRulebookDocument()

const owned = fc.constantFrom('PRIVATE' as const, 'PUBLIC_TENANT' as const)

function roundedTo(unit: number) {
  const net = `HALF away from zero to ${unit} fen`
  const parsed = parseRulebook({ ...document, rounding: { ...document.rounding, net } })
  assert(parsed.ok, 'net-unit: the rulebook does not parse')
  return pinRulebook(parsed.value)
}

test.each(ROUNDING_UNITS)('the net in units of %i fen is off by half a unit at most', (unit) => {
  const rulebook = roundedTo(unit)
  fc.assert(
    fc.property(householdFacts(document), owned, (facts, ownership) => {
      const outcome = computeSheet({ ...facts, ownership }, rulebook)
      if (!outcome.ok) {
        expect(outcome.refusal.code).toBe('TENANT_SHARE_NEGATIVE')
        return
      }
      const { lines, netFen, payees = [] } = outcome.value
      const posted = lines.find(({ code }) => code === 'R01')?.amountFen ?? 0
      expect(Math.abs(posted) * 2).toBeLessThanOrEqual(unit)
      expect(Math.abs(netFen) % unit).toBe(0)
      expect(sumFen(lines.map(({ amountFen }) => amountFen))).toBe(netFen)
      for (const { amountFen } of payees) expect(Math.abs(amountFen) % unit).toBe(0)
    }),
    { numRuns: 200 },
  )
})
