import type { WallBuilding, WallCell } from '@yichi/api/view/zone'

/** Where a household's cell stands on the wall, in CSS pixels from its upper left corner. */
export interface PlacedCell {
  readonly x: number
  readonly y: number
  readonly cell: WallCell
  readonly building: WallBuilding
}

export interface PlacedBuilding {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly building: WallBuilding
}

export interface WallLayout {
  readonly cells: readonly PlacedCell[]
  readonly buildings: readonly PlacedBuilding[]
  readonly width: number
  readonly height: number
}

export const CELL = 20
const STEP = 22
const UNIT_GAP = 6
const BUILDING_GAP = 24
const LABEL_HEIGHT = 24
const ROW_COLUMNS = 20
const COURTYARD_COLUMNS = 4

interface Spot {
  readonly x: number
  readonly y: number
  readonly cell: WallCell
}

function byDoor(a: WallCell, b: WallCell): number {
  return a.unit - b.unit || a.floor - b.floor || (a.door < b.door ? -1 : 1)
}

/** A row of houses or a courtyard: cells in the order of doors, so many side by side. */
function placeInRows(cells: readonly WallCell[], columns: number): readonly Spot[] {
  return cells.toSorted(byDoor).map((cell, index) => ({
    x: (index % columns) * STEP,
    y: Math.floor(index / columns) * STEP,
    cell,
  }))
}

/** A block of flats: floors from the top down, staircases side by side with a gap between them. */
function placeByFloor(cells: readonly WallCell[]): readonly Spot[] {
  const floors = [...new Set(cells.map((cell) => cell.floor))].toSorted((a, b) => b - a)
  const units = [...new Set(cells.map((cell) => cell.unit))].toSorted((a, b) => a - b)
  const spots: Spot[] = []
  let left = 0
  for (const unit of units) {
    let widest = 0
    for (const [row, floor] of floors.entries()) {
      const flats = cells.filter((cell) => cell.unit === unit && cell.floor === floor)
      for (const [column, cell] of flats.toSorted(byDoor).entries()) {
        spots.push({ x: left + column * STEP, y: row * STEP, cell })
      }
      widest = Math.max(widest, flats.length)
    }
    left += widest * STEP + UNIT_GAP
  }
  return spots
}

function placeCells(building: WallBuilding, maxColumns: number): readonly Spot[] {
  switch (building.kind) {
    case 'block':
      return placeByFloor(building.cells)
    case 'row':
      return placeInRows(building.cells, Math.min(ROW_COLUMNS, maxColumns))
    case 'courtyard':
      return placeInRows(building.cells, Math.min(COURTYARD_COLUMNS, maxColumns))
    default:
      return building.kind satisfies never
  }
}

function labelWidth(name: string): number {
  return [...name].reduce((sum, char) => sum + (char > '⺀' ? 13 : 8), 0)
}

/** Puts the buildings of a zone side by side, line after line, as wide as there is room. */
export function layoutWall(buildings: readonly WallBuilding[], width: number): WallLayout {
  const cells: PlacedCell[] = []
  const placed: PlacedBuilding[] = []
  const maxColumns = Math.max(1, Math.floor(width / STEP))
  let left = 0
  let top = 0
  let lineHeight = 0
  for (const building of buildings) {
    const spots = placeCells(building, maxColumns)
    const inner = spots.reduce((max, spot) => Math.max(max, spot.x + CELL), 0)
    const wide = Math.max(inner, labelWidth(building.name))
    const high = LABEL_HEIGHT + spots.reduce((max, spot) => Math.max(max, spot.y + CELL), 0)
    if (left > 0 && left + wide > width) {
      left = 0
      top += lineHeight + BUILDING_GAP
      lineHeight = 0
    }
    placed.push({ x: left, y: top, width: wide, height: high, building })
    for (const { x, y, cell } of spots) {
      cells.push({ x: left + x, y: top + LABEL_HEIGHT + y, cell, building })
    }
    left += wide + BUILDING_GAP
    lineHeight = Math.max(lineHeight, high)
  }
  return { cells, buildings: placed, width, height: top + lineHeight }
}
