import { expect, test } from 'vitest'
import { recognised } from '../../testing/builders.ts'
import { goldenRulebook } from '../../testing/golden.ts'
import { segmentSubject } from '../facts/nodes.ts'
import { isoDate } from '../kernel/iso-date.ts'
import { selfDemolition } from './self-demolition.ts'

const rulebook = goldenRulebook()

test.each([
  ['2017-04-19', 94_000],
  ['2017-04-20', undefined],
  [null, undefined],
])('18.80 m² taken down on %s: %s', (day, aid) => {
  const shed = {
    ...recognised(),
    status: 'ILLEGAL' as const,
    area: 1880,
    selfDemolishedOn: day === null ? null : isoDate(day),
  }
  expect(selfDemolition(segmentSubject(shed), shed, rulebook)?.amountFen).toBe(aid)
})
