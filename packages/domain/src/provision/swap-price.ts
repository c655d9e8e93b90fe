import type { MoneyFormula } from '../facts/formula.ts'
import type { SwapUnit } from '../facts/household-facts.ts'
import { measured, product } from '../facts/nodes.ts'
import type { SheetLine, SwapBand } from '../facts/settlement-sheet.ts'
import { negateFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import { roundDivHalfUp } from '../money/round-div.ts'
import type { PinnedRulebook } from '../rulebook/pinned.ts'

/** What the price of the chosen homes depends on besides the homes. */
export interface SwapClaim {
  /** 0.01 m². */
  readonly residentialArea: number
  readonly onlyHome: boolean
  /** A low-income household pays nothing for the guaranteed portion. */
  readonly guaranteeFree: boolean
}

interface Band {
  readonly band: SwapBand
  readonly upTo: number | null
  /** Where the band ends, 0.01 m² from the first square metre; lower end exclusive, upper inclusive. */
  readonly end: number
  readonly price: MoneyFormula
}

function guaranteedPrice(claim: SwapClaim, rulebook: PinnedRulebook): MoneyFormula {
  if (claim.guaranteeFree) return rulebook.guarantee.free
  const base = rulebook.exchange.basePrice
  const share = rulebook.guarantee.exchange
  return product(mulDivHalfUp(base.fen, share.bp, 10_000), [base, share])
}

function bandsOf(claim: SwapClaim, entitlement: number, rulebook: PinnedRulebook): Band[] {
  const { exchange, guarantee } = rulebook
  const floor = guarantee.area.value
  const bands: Band[] = [
    { band: 'ENTITLEMENT', upTo: null, end: entitlement, price: exchange.basePrice },
  ]
  let end = entitlement
  const raised =
    claim.onlyHome &&
    claim.residentialArea > 0 &&
    claim.residentialArea < floor &&
    entitlement < floor
  if (raised) {
    end = floor
    bands.push({ band: 'GUARANTEE', upTo: null, end, price: guaranteedPrice(claim, rulebook) })
  }
  for (const { upTo, price } of exchange.overTiers) {
    const band = upTo === null ? 'MARKET' : 'OVER'
    bands.push({ band, upTo, end: upTo === null ? Infinity : end + upTo, price })
  }
  return bands
}

function swapLine(unit: SwapUnit, band: Band, part: { area: number; rulebook: PinnedRulebook }) {
  const { floors, plainFloor } = part.rulebook.exchange
  const floor = floors.get(unit.floor) ?? plainFloor
  const price = mulDivHalfUp(band.price.fen, part.area * floor.bp, 1_000_000)
  return {
    code: 'S01',
    provision: 'swap-price',
    subject: {
      kind: 'unit',
      id: unit.id,
      floor: unit.floor,
      band: band.band,
      upTo: band.upTo,
    },
    formula: product(price, [measured('unit-area', part.area), band.price, floor]),
    amountFen: negateFen(price),
  } as const satisfies SheetLine
}

/**
 * S01, one line for each home and price band it reaches into: area × price × floor coefficient, negative.
 * The homes are taken in order; together they fill the entitlement, then the guaranteed portion of an only
 * home below the guaranteed area, then the over-area bands. A free portion is shown with amount 0.
 * The formula's value is the price; the line is its opposite.
 *
 * @law decree-590 art. 18, 21
 * @law measures swap-price
 */
export function swapPrice(
  units: readonly SwapUnit[],
  claim: SwapClaim,
  rulebook: PinnedRulebook,
): SheetLine[] {
  const location = units[0]?.location ?? 'INPLACE'
  const { bp } = rulebook.exchange.ratio[location]
  const bands = bandsOf(claim, roundDivHalfUp(claim.residentialArea * bp, 10_000), rulebook)
  const lines: SheetLine[] = []
  let taken = 0
  for (const unit of units) {
    const unitEnd = taken + unit.area
    for (const band of bands) {
      if (band.end <= taken) continue
      const area = Math.min(band.end, unitEnd) - taken
      if (area <= 0) break
      lines.push(swapLine(unit, band, { area, rulebook }))
      taken += area
    }
  }
  return lines
}
