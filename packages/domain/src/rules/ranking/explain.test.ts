import { expect, test } from 'vitest'
import golden from '../../../testing/golden/worked-ranking.json' with { type: 'json' }
import { explainRank } from './explain.ts'
import { parseRankingDocument } from './parse-ranking.ts'

const parsed = parseRankingDocument(golden, { others: 'skip' })
const K1 = parsed.ok ? parsed.value.find((entry) => entry.id === 'K1') : undefined
const standings = K1?.kind === 'weekly' ? K1.input : []

test('why is 四组 fourth? 7.08 points behind 三组, most of them in handover', () => {
  const why = explainRank(standings, '四组')
  expect(why).toMatchObject({
    rank: 4,
    of: 4,
    T: '31.66',
    above: { group: '三组', rank: 3, T: '38.74', gap: '7.08' },
  })
  const byGap = why?.above?.components.map(
    (one) => `${one.component} ${one.part} ${one.difference}`,
  )
  expect(byGap).toEqual([
    'M cumulative 0.11',
    'S cumulative 1.72',
    'H cumulative 3.02',
    'M weekly 0.47',
    'S weekly 1.03',
    'H weekly 0.74',
  ])
  expect(why?.above?.needed).toEqual({ M: null, S: 23, H: 26 })
})

test('the first has nobody above it; a group that is not ranked has no explanation', () => {
  expect(explainRank(standings, '二组')?.above).toBeNull()
  expect(explainRank(standings, '九组')).toBeNull()
})
