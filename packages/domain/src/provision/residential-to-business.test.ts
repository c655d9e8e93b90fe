import { expect, test } from 'vitest'
import { goldenRulebook, goldenRulebookDocument } from '../../testing/golden.ts'
import { isoDate } from '../kernel/iso-date.ts'
import { pinRulebook } from '../rulebook/pin.ts'
import { residentialToBusiness } from './residential-to-business.ts'

const rulebook = goldenRulebook()

test.each([
  ['2014-03-20', 1_325_000],
  ['2014-03-21', 795_000],
  ['2016-03-20', 795_000],
  ['2016-03-21', undefined],
])('26.50 m² licensed on %s: %s', (licence, subsidy) => {
  const business = { area: 2650, licenceDate: isoDate(licence) }
  expect(residentialToBusiness(business, rulebook)?.amountFen).toBe(subsidy)
})

test.each([
  ['2012-03-20', 5],
  ['2012-03-21', 4],
  ['2015-09-20', 4],
  ['2015-09-21', 3],
  ['2017-03-20', 3],
  ['2017-03-21', undefined],
])('any number of times, years and months mixed, in any order: %s earns %s', (licence, rate) => {
  const resToBiz = { ge0m: 300, ge5y: 500, ge18m: 400 }
  const other = pinRulebook({ ...goldenRulebookDocument(), resToBiz })
  const business = { area: 1, licenceDate: isoDate(licence) }
  expect(residentialToBusiness(business, other)?.amountFen).toBe(rate)
})
