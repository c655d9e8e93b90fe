import type { WallBuilding, WallCell } from '@yichi/api/view/zone'
import { beforeEach, describe, expect, test } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { useWallGrid, type StarCount, type UseWallGridReturn } from './use-wall-grid.ts'

function cell(code: string, unit: number, stars: StarCount): WallCell {
  return {
    code,
    ownerName: '',
    unit,
    floor: Number(code[0]),
    door: code,
    stars,
    daysInState: 0,
    payment: 'none',
  }
}

/** Two floors, two staircases: 21 22 above 11 12. */
const BLOCK: WallBuilding = {
  code: 'b1',
  name: '1',
  kind: 'block',
  cells: [cell('11', 1, 0), cell('12', 2, 1), cell('21', 1, 2), cell('22', 2, 2)],
}

let scope: EffectScope
const stars = ref<readonly StarCount[]>([])
const width = ref(400)

function setUp(): UseWallGridReturn {
  scope = effectScope()
  const grid = scope.run(() => useWallGrid({ buildings: [BLOCK], width, stars }))
  if (grid === undefined) throw new Error('the scope is not active')
  return grid
}

beforeEach(() => {
  stars.value = []
  width.value = 400
})

describe('the wall as a grid', () => {
  test('counts by stars, whatever the filter', () => {
    stars.value = [1]
    expect(setUp().counts.value).toEqual({ 0: 1, 1: 1, 2: 2, 3: 0 })
  })

  test('the arrows walk from cell to cell and stop at the edge', () => {
    const grid = setUp()
    const at = () => grid.activeCell.value?.cell.code
    grid.move('right')
    expect(at()).toBe('21')
    grid.move('right')
    expect(at()).toBe('22')
    grid.move('down')
    expect(at()).toBe('12')
    grid.move('left')
    expect(at()).toBe('11')
    grid.move('left')
    expect(at()).toBe('11')
    grid.move('up')
    expect(at()).toBe('21')
  })

  test('a place on the wall is a cell or nothing', () => {
    const grid = setUp()
    const first = grid.layout.value.cells[0]
    grid.pointAt((first?.x ?? 0) + 1, (first?.y ?? 0) + 1)
    expect(grid.activeCell.value?.cell.code).toBe('21')
    grid.pointAt(399, 1)
    expect(grid.activeCell.value).toBeNull()
  })

  test('the filter dims, it does not remove', () => {
    stars.value = [2]
    const grid = setUp()
    expect(grid.layout.value.cells).toHaveLength(4)
    expect(grid.layout.value.cells.filter(({ cell: one }) => grid.isDimmed(one))).toHaveLength(2)
  })

  test('a new width points at nothing', async () => {
    const grid = setUp()
    grid.move('right')
    width.value = 300
    await nextTick()
    expect(grid.active.value).toBe(-1)
  })
})
