import type { Fault, FaultLog } from '@yichi/domain/kernel/fault'
import type { CaseKind, Column } from './column.ts'
import { putAt, valueAt, type JsonObject } from './json-path.ts'
import { cellText, readCell } from './read-cell.ts'
import type { TableCell, TableRow } from './read-table.ts'
import { decimalText } from './write-cell.ts'

const KINDS: readonly CaseKind[] = ['assess', 'transition', 'voucher']

/** A case while its rows are read, with the cell each part of it came from. */
export class CaseDraft {
  readonly json: JsonObject
  readonly kind: CaseKind | undefined
  readonly #places = new Map<string, { readonly place: string; readonly column: Column | null }>()
  readonly #idPlace: string

  constructor(row: TableRow) {
    this.kind = kindOf(row)
    this.#idPlace = row.idPlace
    // Lists that a case always has: without rows they are empty.
    const lists = { assess: { attachments: [] }, transition: {}, voucher: { uses: [] } }
    this.json = { id: row.id, input: lists[this.kind ?? 'transition'], expected: {} }
  }

  /** Puts the cells of a row into the object at `path`; `''` is the case itself. */
  put(path: string, row: TableRow, faults: FaultLog): void {
    for (const { column, cell, place } of row.cells) {
      const isForIt = column.of === undefined || column.of === this.kind
      if (!isForIt && this.kind !== undefined && cellText(cell) !== '') {
        faults.note(place, 'expected an empty cell')
      }
      if (!isForIt) continue
      this.#putCell(
        path === '' ? column.path : `${path}.${column.path}`,
        { column, cell, place },
        faults,
      )
    }
  }

  /** Adds a row to a list. A row with nothing but the id says that the list is there. */
  add(list: string, row: TableRow, faults: FaultLog): void {
    const items = this.listAt(list, row)
    if (row.isBare) return
    const at = `${list}[${items.length}]`
    const item: JsonObject = {}
    this.remember(at, row.idPlace)
    for (const { column, cell, place } of row.cells) {
      this.remember(`${at}.${column.path}`, place, column)
      const read = readCell(cell, column)
      if (!read.ok) faults.note(place, read.refusal)
      else if (read.value !== undefined) putAt(item, column.path, read.value)
    }
    items.push(item)
  }

  /** The list at a path, made by the row that is the first to belong to it. */
  listAt(path: string, row: TableRow): unknown[] {
    const found = valueAt(this.json, path)
    if (Array.isArray(found)) return found as unknown[]
    this.remember(path, row.idPlace)
    const made: unknown[] = []
    putAt(this.json, path, made)
    return made
  }

  remember(path: string, place: string, column: Column | null = null): void {
    this.#places.set(path, { place, column })
  }

  /** A fault of the case, at the cell its path came from or the nearest one around it, in the cell's own terms. */
  noteFault({ path, message }: Fault, faults: FaultLog): void {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, lastCut(at)))) {
      const found = this.#places.get(at)
      if (found === undefined) continue
      const isCell = at === path && found.column !== null
      return faults.note(found.place, isCell ? inCell(message, found.column) : message)
    }
    faults.note(this.#idPlace, message)
  }

  #putCell(path: string, { column, cell, place }: TableCell, faults: FaultLog): void {
    this.remember(path, place, column)
    const read = readCell(cell, column)
    if (!read.ok) faults.note(place, read.refusal)
    else if (read.value !== undefined) putAt(this.json, path, read.value)
  }
}

/** A message about a value, in the terms of the cell it stands in: yuan, not fen; empty, not unknown. */
function inCell(message: string, column: Column | null): string {
  if (message === 'unknown key') return 'expected an empty cell'
  const [, sign, bound] = /^expected an integer ([≥≤]) (-?\d+)$/.exec(message) ?? []
  if (column?.kind !== 'hundredths' || bound === undefined) return message
  return `expected a number ${sign} ${decimalText(Number(bound))}`
}

/** Where the last step of a path begins: at its dot or its bracket. */
function lastCut(path: string): number {
  return Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))
}

function kindOf({ cells }: TableRow): CaseKind | undefined {
  const found = cells.find(({ column }) => column.path === 'kind')
  const read = found === undefined ? undefined : readCell(found.cell, found.column)
  return KINDS.find((kind) => read?.ok === true && read.value === kind)
}
