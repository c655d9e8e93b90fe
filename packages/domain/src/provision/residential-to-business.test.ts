import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { isoDate } from '../kernel/iso-date.ts'
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
