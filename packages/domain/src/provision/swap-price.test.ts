import { expect, test } from 'vitest'
import { swapUnit } from '../../testing/builders.ts'
import { goldenRulebook } from '../../testing/golden.ts'
import { swapPrice, type SwapClaim } from './swap-price.ts'

const rulebook = goldenRulebook()
const claim: SwapClaim = { residentialArea: 10_000, onlyHome: false, guaranteeFree: false }
const smallHome: SwapClaim = { residentialArea: 3000, onlyHome: true, guaranteeFree: false }

function parts(units: Parameters<typeof swapPrice>[0], of: SwapClaim) {
  return swapPrice(units, of, rulebook).map(({ subject, amountFen }) => [
    subject.kind === 'unit' ? subject.band : '',
    amountFen,
  ])
}

test('a home inside the entitlement is one line with its floor coefficient', () => {
  expect(parts([swapUnit({ area: 7500, floor: 1 })], claim)).toEqual([['ENTITLEMENT', -16_170_000]])
})

test('exactly 20.00 m² over fills two bands; 0.01 m² more is at the market price', () => {
  const over = [
    ['ENTITLEMENT', -22_000_000],
    ['OVER', -2_600_000],
    ['OVER', -3_000_000],
  ]
  expect(parts([swapUnit({ area: 12_000 })], claim)).toEqual(over)
  expect(parts([swapUnit({ area: 12_001 })], claim)).toEqual([...over, ['MARKET', -3600]])
})

test('the guaranteed portion is at half price, or free and still shown', () => {
  const units = [swapUnit({ area: 4500 })]
  expect(parts(units, smallHome)).toEqual([
    ['ENTITLEMENT', -6_600_000],
    ['GUARANTEE', -1_650_000],
  ])
  expect(parts(units, { ...smallHome, guaranteeFree: true })[1]).toEqual(['GUARANTEE', 0])
})

test('no guaranteed portion with another home, or from 45.00 m² on', () => {
  const units = [swapUnit({ area: 3100 })]
  expect(parts(units, { ...smallHome, onlyHome: false })[1]).toEqual(['OVER', -260_000])
  const enough = { ...smallHome, residentialArea: 4500 }
  expect(parts([swapUnit({ area: 4600 })], enough)[1]).toEqual(['OVER', -260_000])
})

test('off-site the entitlement is a tenth larger, and a second home goes on where the first ended', () => {
  const away = { location: 'OFFSITE' } as const
  const units = [swapUnit({ id: 'x', area: 6000, ...away }), swapUnit({ area: 5001, ...away })]
  expect(parts(units, claim)).toEqual([
    ['ENTITLEMENT', -13_200_000],
    ['ENTITLEMENT', -11_000_000],
    ['OVER', -2600],
  ])
})

test('a floor that is not listed has no adjustment', () => {
  expect(parts([swapUnit({ area: 100, floor: 18 })], claim)).toEqual([['ENTITLEMENT', -220_000]])
})
