import type { ComparedRow, ComparisonTable } from '@yichi/i18n/comparison-table'
import { comparisonWord } from '@yichi/i18n/comparison-word'
import { MM, type Lettering, type Paper } from './paper.ts'

export interface GridFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The grid ends here at the latest: letters get smaller until it does. */
  readonly bottom: number
}

interface Grid extends GridFrame {
  readonly table: ComparisonTable
  readonly size: number
  readonly labelWidth: number
  readonly columnWidth: number
}

/** Letters to try, the largest that fits is taken. Points. */
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5] as const
const PAD = 1.1 * MM
/** Of the width, with few ways and with many. */
const LABEL_SHARE = 0.2
const LABEL_SHARE_MANY = 0.13
const MANY = 5

/** Draws the ways side by side and gives back where the grid ends. */
export function drawComparisonGrid(paper: Paper, table: ComparisonTable, frame: GridFrame): number {
  const grid = fitting(paper, table, frame)
  let y = drawHead(paper, grid)
  const top = y
  for (const row of table.rows) y = drawRow(paper, grid, { row, y })
  drawBlocked(paper, grid, { top, bottom: y })
  for (const column of table.columns.keys()) {
    const x = grid.x + grid.labelWidth + column * grid.columnWidth
    paper.line([x, frame.y], [x, y], 0.25)
  }
  paper.line([grid.x, y], [grid.x + grid.width, y], 0.8)
  return y
}

function fitting(paper: Paper, table: ComparisonTable, frame: GridFrame): Grid {
  const share = table.columns.length >= MANY ? LABEL_SHARE_MANY : LABEL_SHARE
  const labelWidth = frame.width * share
  const columnWidth = (frame.width - labelWidth) / table.columns.length
  const grids = SIZES.map((size) => ({ ...frame, table, size, labelWidth, columnWidth }))
  const fits = grids.find(
    (grid) => frame.y + heightOf(paper, grid) <= frame.bottom && isRoomy(paper, grid),
  )
  const smallest = grids.at(-1)
  return fits ?? smallest ?? { ...frame, table, size: 6, labelWidth, columnWidth }
}

/** Whether every figure stands on one line. */
function isRoomy(paper: Paper, grid: Grid): boolean {
  const room = grid.columnWidth - 2 * PAD
  return grid.table.rows
    .filter((row) => row.figures)
    .every((row) => row.cells.every((cell) => paper.widthOf(cell, lettering(grid, row)) <= room))
}

function heightOf(paper: Paper, grid: Grid): number {
  const rows = grid.table.rows.reduce((total, row) => total + rowHeight(paper, grid, row), 0)
  return headHeight(paper, grid) + Math.max(rows, blockedHeight(paper, grid))
}

const lettering = ({ size }: Grid, { id, figures }: ComparedRow): Lettering => ({
  size: id === 'words' || id === 'voucher' ? size - 1 : size,
  bold: id === 'net' || id === 'compensation',
  align: figures ? 'right' : 'left',
})

function headHeight(paper: Paper, grid: Grid): number {
  const width = grid.columnWidth - 2 * PAD
  const heights = grid.table.columns.map(({ title, details }) => {
    const name = paper.heightOf(title, width, { size: grid.size, bold: true })
    return name + detailHeight(paper, grid, details)
  })
  return Math.max(...heights) + 2 * PAD
}

function detailHeight(paper: Paper, grid: Grid, details: readonly string[]): number {
  if (details.length === 0) return 0
  return paper.heightOf(details.join('\n'), grid.columnWidth - 2 * PAD, { size: grid.size - 1.5 })
}

function drawHead(paper: Paper, grid: Grid): number {
  const { x, y, width, labelWidth, columnWidth, size, table } = grid
  const bottom = y + headHeight(paper, grid)
  paper.line([x, y], [x + width, y], 0.8)
  for (const [index, { title, details }] of table.columns.entries()) {
    const box = {
      x: x + labelWidth + index * columnWidth + PAD,
      y: y + PAD,
      width: columnWidth - 2 * PAD,
    }
    const height = paper.write(title, box, { size, bold: true })
    const below = { ...box, y: box.y + height }
    if (details.length > 0) paper.write(details.join('\n'), below, { size: size - 1.5 })
  }
  paper.line([x, bottom], [x + width, bottom], 0.8)
  return bottom
}

function rowHeight(paper: Paper, grid: Grid, row: ComparedRow): number {
  const { labelWidth, columnWidth, size } = grid
  const label = paper.heightOf(row.label, labelWidth - PAD, { size })
  const cells = row.cells.map((cell) => {
    return paper.heightOf(cell, columnWidth - 2 * PAD, lettering(grid, row))
  })
  return Math.max(label, ...cells) + 2 * PAD
}

function drawRow(paper: Paper, grid: Grid, at: { row: ComparedRow; y: number }): number {
  const { x, labelWidth, columnWidth, size } = grid
  const { row, y } = at
  const bottom = y + rowHeight(paper, grid, row)
  const letters = lettering(grid, row)
  const label = { x, y: y + PAD, width: labelWidth - PAD }
  paper.write(row.label, label, { size, bold: letters.bold === true })
  for (const [index, cell] of row.cells.entries()) {
    const left = x + labelWidth + index * columnWidth + PAD
    paper.write(cell, { x: left, y: y + PAD, width: columnWidth - 2 * PAD }, letters)
  }
  const isTotal = row.id === 'compensation' || row.id === 'net'
  const weight = isTotal ? 0.6 : 0.25
  paper.line([x, bottom], [x + labelWidth, bottom], weight)
  for (const [index, { blocked }] of grid.table.columns.entries()) {
    const left = x + labelWidth + index * columnWidth
    if (blocked === null) paper.line([left, bottom], [left + columnWidth, bottom], weight)
  }
  return bottom
}

function blockedText(paper: Paper, blocked: string): string {
  return `${comparisonWord(paper.info.locale, 'comparison.blocked')}\n${blocked}`
}

function blockedHeight(paper: Paper, grid: Grid): number {
  const heights = grid.table.columns.map(({ blocked }) => {
    if (blocked === null) return 0
    const text = blockedText(paper, blocked)
    return paper.heightOf(text, grid.columnWidth - 2 * PAD, { size: grid.size - 1 }) + 2 * PAD
  })
  return Math.max(...heights)
}

/** A way that cannot be chosen says in its empty column what is missing. */
function drawBlocked(paper: Paper, grid: Grid, span: { top: number; bottom: number }): void {
  const { x, labelWidth, columnWidth, size } = grid
  for (const [index, { blocked }] of grid.table.columns.entries()) {
    if (blocked === null) continue
    const left = x + labelWidth + index * columnWidth
    const box = { x: left + PAD, y: span.top + PAD, width: columnWidth - 2 * PAD }
    const height = span.bottom - span.top - 2 * PAD
    paper.write(blockedText(paper, blocked), box, { size: size - 1, height })
  }
}
