import type { UnitView } from '@yichi/api/view/organisation'
import { describe, expect, test } from 'vitest'
import { findUnits, treeRows, withThoseUnder } from './tree-rows.ts'

function unit(id: string, parentId: string | null, more: Partial<UnitView> = {}): UnitView {
  return {
    id,
    code: id.toUpperCase(),
    name: `机构 ${id}`,
    kind: 'special-group',
    parentId,
    zoneCode: null,
    position: 1,
    closedOn: null,
    version: 1,
    appointments: [],
    ...more,
  }
}

const COUNTY = [
  unit('head', null, { name: '指挥部', position: 2 }),
  unit('lead', null, { name: '领导小组', position: 1 }),
  unit('second', 'head', { position: 2 }),
  unit('first', 'head', { position: 1 }),
  unit('deep', 'first', {
    appointments: [
      {
        id: 'a1',
        accountId: null,
        name: '王芳',
        login: null,
        post: 'member',
        fromOn: '2017-01-01',
        untilOn: null,
      },
    ],
  }),
]
const ids = (units: readonly UnitView[]) => units.map(({ id }) => id)

describe('the rows of the tree', () => {
  test('stand in order, a parent before its own, with level and place', () => {
    const rows = treeRows(COUNTY, () => true)
    expect(
      rows.map(({ unit: { id }, level, place, siblings }) => [id, level, place, siblings]),
    ).toEqual([
      ['lead', 1, 1, 2],
      ['head', 1, 2, 2],
      ['first', 2, 1, 2],
      ['deep', 3, 1, 1],
      ['second', 2, 2, 2],
    ])
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([null, true, true, null, null])
  })

  test('what is shut hides everything under it', () => {
    const rows = treeRows(COUNTY, ({ id }) => id !== 'head')
    expect(rows.map((row) => [row.unit.id, row.isOpen])).toEqual([
      ['lead', null],
      ['head', false],
    ])
  })

  test('a unit whose parent is not there on the day stands at the top', () => {
    const rows = treeRows([unit('orphan', 'gone')], () => true)
    expect(rows[0]).toMatchObject({ level: 1, siblings: 1 })
  })
})

test('a search keeps what it finds, by person too, and everything above it', () => {
  expect(ids(findUnits(COUNTY, '王芳'))).toEqual(['head', 'first', 'deep'])
  expect(ids(findUnits(COUNTY, 'LEAD'))).toEqual(['lead'])
  expect(findUnits(COUNTY, ' ')).toBe(COUNTY)
  expect(findUnits(COUNTY, '没有')).toEqual([])
})

test('a unit and those under it are known before it is moved', () => {
  expect([...withThoseUnder(COUNTY, 'first')].sort()).toEqual(['deep', 'first'])
})

test('ten thousand units are rows in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    unit(`u${String(i)}`, i === 0 ? null : `u${String(Math.floor((i - 1) / 10))}`, { position: i }),
  )
  expect(treeRows(many, () => true)).toHaveLength(10_000)
  expect(findUnits(many, 'u9999').length).toBeLessThan(8)
})
