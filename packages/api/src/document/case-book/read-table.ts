import type { FaultLog } from '@yichi/domain/kernel/fault'
import { cellAddress, type Cell, type Sheet } from '../xlsx/workbook.ts'
import { ID_HEADER, type CaseSheet, type Column } from './column.ts'
import { cellText } from './read-cell.ts'

/** A cell of a column, with where it stands. */
export interface TableCell {
  readonly column: Column
  readonly cell: Cell | undefined
  readonly place: string
}

/** A row that is not empty. */
export interface TableRow {
  /** Of the case it belongs to. */
  readonly id: string
  readonly idPlace: string
  readonly cells: readonly TableCell[]
  /** Whether nothing but the id stands in it. */
  readonly isBare: boolean
}

/** The rows of a sheet by the headers in its first row, in whatever order they stand. */
export function readTable(
  sheets: readonly Sheet[],
  { name, columns }: CaseSheet,
  faults: FaultLog,
): readonly TableRow[] {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) {
    faults.note(name, 'missing sheet')
    return []
  }
  const [first = [], ...rest] = sheet.rows
  const headers = first.map(cellText)
  for (const [index, header] of headers.entries()) {
    const isKnown = header === ID_HEADER || columns.some((one) => one.header === header)
    const place = `${name}!${cellAddress(index, 0)}`
    if (header !== '' && !isKnown) faults.note(place, 'unknown column')
    if (header !== '' && headers.indexOf(header) < index) faults.note(place, 'column stands twice')
  }
  for (const header of [ID_HEADER, ...columns.map((one) => one.header)]) {
    if (!headers.includes(header)) faults.note(`${name}!A1`, `missing column ${header}`)
  }
  return rest.flatMap((cells, index) => {
    if (cells.every((cell) => cellText(cell) === '')) return []
    const places = { name, row: index + 1 }
    noteStray(cells, headers, { places, faults })
    return [rowOf(cells, headers, { columns, places })]
  })
}

interface Places {
  readonly name: string
  readonly row: number
}

/** Something under no header would be lost. */
function noteStray(
  cells: readonly Cell[],
  headers: readonly string[],
  { places, faults }: { readonly places: Places; readonly faults: FaultLog },
): void {
  for (const [index, cell] of cells.entries()) {
    if (cellText(cell) === '' || (headers[index] ?? '') !== '') continue
    faults.note(`${places.name}!${cellAddress(index, places.row)}`, 'unknown column')
  }
}

function rowOf(
  cells: readonly Cell[],
  headers: readonly string[],
  { columns, places }: { readonly columns: readonly Column[]; readonly places: Places },
): TableRow {
  const at = (header: string) => Math.max(0, headers.indexOf(header))
  const placeOf = (index: number) => `${places.name}!${cellAddress(index, places.row)}`
  const own = columns.map((column) => {
    const index = at(column.header)
    return { column, cell: cells[index], place: placeOf(index) }
  })
  return {
    id: cellText(cells[at(ID_HEADER)]),
    idPlace: placeOf(at(ID_HEADER)),
    cells: own,
    isBare: own.every(({ cell }) => cellText(cell) === ''),
  }
}
