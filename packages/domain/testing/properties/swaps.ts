import { equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import type { SheetLine } from '../../src/facts/settlement-sheet.ts'
import { swapUnits } from '../arbitraries.ts'
import { liHousehold, registered, sheetOf, swapUnit } from '../builders.ts'
import { goldenRulebook } from '../golden.ts'
import { property, type Property } from './property.ts'

const golden = goldenRulebook()
const { exchange, guarantee } = golden.source
const isSwap = (line: SheetLine) => line.code === 'S01'

const home = (area: number) => [registered({ certified: area, measured: area })]

/** The price of the square metre that begins so far along the chosen homes, fen. */
function priceAt(at: number, recognised: number, onlyHome: boolean): number {
  if (at < recognised) return exchange.basePrice
  const raised = onlyHome && recognised < guarantee.area
  if (raised && at < guarantee.area) {
    return (exchange.basePrice * guarantee.exchangeRateBp) / 10_000
  }
  const beyond = at - (raised ? guarantee.area : recognised)
  return exchange.overTiers.find(({ upTo }) => upTo === null || beyond < upTo)?.price ?? 0
}

const stepsCostTheirBand = property(
  '7a. 0.01 m² more of a chosen home costs the price of its band',
  fc.record({
    area: fc.integer({ min: 1, max: 20_000 }),
    recognised: fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 12_000 })),
    onlyHome: fc.boolean(),
  }),
  ({ area, recognised, onlyHome }) => {
    const price = (size: number) => {
      const units = [swapUnit({ area: size })]
      const facts = liHousehold({ segments: home(recognised), units, onlyHome })
      return sheetOf(facts, golden).swapPriceFen
    }
    equal(price(area + 1) - price(area), priceAt(area, recognised, onlyHome) / 100)
  },
)

const orderMovesNothing = property(
  '7b. the order of homes with one floor adjustment moves at most one fen a part',
  fc.tuple(swapUnits(), fc.integer({ min: 1, max: 30_000 })),
  ([units, area]) => {
    const level = units.map((unit) => ({ ...unit, floor: 3 }))
    const segments = home(area)
    const inOrder = sheetOf(liHousehold({ segments, units: level }), golden)
    const reversed = sheetOf(liHousehold({ segments, units: level.toReversed() }), golden)
    const parts = [inOrder, reversed].map(({ lines }) => lines.filter(isSwap).length)
    ok(Math.abs(inOrder.swapPriceFen - reversed.swapPriceFen) <= Math.max(...parts))
  },
)

export const SWAP_PROPERTIES: readonly Property[] = [stepsCostTheirBand, orderMovesNothing]
