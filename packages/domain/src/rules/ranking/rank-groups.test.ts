import { expect, test } from 'vitest'
import golden from '../../../testing/golden/worked-ranking.json' with { type: 'json' }
import { parseRankingDocument } from './parse-ranking.ts'
import { rankGroups } from './rank-groups.ts'
import { rankRates } from './rank-rates.ts'

const parsed = parseRankingDocument(golden, { accept: ['weekly', 'rate'], others: 'skip' })
const entries = parsed.ok ? parsed.value : []
const titled = entries.map((entry) => ({
  ...entry,
  title: golden.ranking.find((one) => one.id === entry.id)?.title,
  expected: golden.ranking.find((one) => one.id === entry.id)?.expected,
}))

test('the worked rankings K1 to K8 are read', () => {
  expect(entries.map((entry) => entry.id)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'])
})

test.each(titled)('$id $title', (entry) => {
  const result = entry.kind === 'weekly' ? rankGroups(entry.input) : rankRates(entry.input)
  expect(result).toEqual(entry.expected)
})

test('a group that finished and then lost one agreement: nothing was left, so the week is full', () => {
  const [row] = rankGroups([{ group: '甲组', N: 9, M: 9, S: 8, H: 0, dM: 0, dS: -1, dH: 0 }])
  expect(row).toMatchObject({ W: '60.00', rank: 1 })
})

test('equal rates share a rank, a group without tasks has none', () => {
  const table = rankRates([
    { group: '丙', N: 0, S: 0 },
    { group: '乙', N: 10, S: 5 },
    { group: '丁', N: 4, S: 1 },
    { group: '甲', N: 20, S: 10 },
  ])
  expect(table.rows.map((row) => [row.group, row.rank])).toEqual([
    ['乙', 1],
    ['甲', 1],
    ['丁', 3],
    ['丙', null],
  ])
})
