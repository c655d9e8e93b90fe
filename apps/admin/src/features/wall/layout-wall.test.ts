import type { WallBuilding, WallCell } from '@yichi/api/view/zone'
import { describe, expect, test } from 'vitest'
import { CELL, layoutWall } from './layout-wall.ts'

function cell(code: string, unit: number, floor: number): WallCell {
  return {
    code,
    ownerName: '',
    unit,
    floor,
    door: code,
    stars: 0,
    daysInState: 0,
    payment: 'none',
  }
}

function building(kind: WallBuilding['kind'], cells: readonly WallCell[]): WallBuilding {
  return { code: `b-${kind}`, name: '1 号', kind, cells }
}

/** A county on one wall: 23 blocks of 6 floors, 5 staircases, 6 flats a floor, less a few. */
function county(): readonly WallBuilding[] {
  const cells = Array.from({ length: 4119 }, (_, i) =>
    cell(String(i).padStart(5, '0'), 1 + (i % 5), 1 + (Math.floor(i / 5) % 6)),
  )
  return Array.from({ length: 23 }, (_, i) =>
    building('block', cells.slice(i * 180, i === 22 ? undefined : (i + 1) * 180)),
  )
}

describe('the wall', () => {
  test('the top floor stands on top, staircases from left to right', () => {
    const cells = [cell('a', 1, 1), cell('b', 1, 2), cell('c', 2, 2)]
    const layout = layoutWall([building('block', cells)], 400)
    const at = new Map(layout.cells.map((placed) => [placed.cell.code, placed]))
    expect(at.get('b')?.y).toBeLessThan(at.get('a')?.y ?? 0)
    expect(at.get('b')?.x).toBe(at.get('a')?.x)
    expect(at.get('c')?.x).toBeGreaterThan(at.get('b')?.x ?? 0)
  })

  test('a courtyard is four wide, a row runs on', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((code) => cell(code, 1, 1))
    const lines = (kind: WallBuilding['kind']) =>
      new Set(layoutWall([building(kind, five)], 400).cells.map((placed) => placed.y)).size
    expect(lines('courtyard')).toBe(2)
    expect(lines('row')).toBe(1)
  })

  test('buildings go to the next line when there is no room', () => {
    const one = building('row', [cell('a', 1, 1), cell('b', 1, 1)])
    const layout = layoutWall([one, one, one], 120)
    expect(layout.buildings.map((placed) => placed.y > 0)).toEqual([false, false, true])
  })

  test('4,119 cells are placed without overlap, each within the wall', () => {
    const layout = layoutWall(county(), 1200)
    const corners = new Set(layout.cells.map(({ x, y }) => `${x}:${y}`))
    expect(corners.size).toBe(4119)
    const lowest = Math.max(...layout.cells.map(({ y }) => y + CELL))
    expect(lowest).toBeLessThanOrEqual(layout.height)
  })

  test('an empty zone takes no room', () => {
    expect(layoutWall([], 400)).toMatchObject({ cells: [], height: 0 })
  })
})
