import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import type { WrittenCell, WrittenSheet } from '../xlsx/workbook.ts'
import { ID_HEADER, type CaseSheet } from './column.ts'
import { howTo } from './how-to.ts'
import { valueAt } from './json-path.ts'
import { CASES, HARDSHIP, PARTS } from './layout.ts'
import { writeCell } from './write-cell.ts'

const ID_WIDTH = 12

/** The sheets of a workbook with these cases; without any, the template to be filled in. */
export function writeCases(cases: readonly GoldenCase[]): readonly WrittenSheet[] {
  const sheets = [CASES, ...PARTS, HARDSHIP].map((sheet) => ({
    name: sheet.name,
    rows: [headers(sheet), ...cases.flatMap((golden) => rowsOf(golden, sheet))],
    widths: [ID_WIDTH, ...sheet.columns.map(({ width }) => width)],
    stickyRows: 1,
  }))
  return [howTo(), ...sheets]
}

function headers({ columns }: CaseSheet): readonly WrittenCell[] {
  return [ID_HEADER, ...columns.map(({ header }) => header)].map((text) => ({ text, strong: true }))
}

function rowsOf(golden: GoldenCase, sheet: CaseSheet): readonly (readonly WrittenCell[])[] {
  const id = { text: golden.id }
  return itemsOf(golden, sheet).map((item) => [
    id,
    ...sheet.columns.map((column) => {
      const isForIt = column.of === undefined || column.of === golden.kind
      return isForIt ? writeCell(valueAt(item, column.path), column) : null
    }),
  ])
}

/** What the rows are made of. A list that is there and empty is one row without anything but the id. */
function itemsOf(golden: GoldenCase, sheet: CaseSheet): readonly unknown[] {
  if (sheet.of !== undefined && sheet.of !== golden.kind) return []
  if (sheet.list === null) return [golden]
  const list = valueAt(golden, sheet.list)
  const items = sheet === HARDSHIP ? hardshipItems(list) : list
  if (!Array.isArray(items)) return []
  return items.length === 0 && sheet.mayBeAbsent ? [{}] : (items as unknown[])
}

function hardshipItems(hardship: unknown): unknown[] | undefined {
  if (hardship === undefined) return undefined
  const { household, persons } = hardship as {
    readonly household: readonly string[]
    readonly persons: readonly (readonly string[])[]
  }
  const ofPersons = persons.flatMap((categories, index) => {
    const person = index + 1
    return categories.length === 0
      ? [{ person }]
      : categories.map((category) => ({ person, category }))
  })
  return [...household.map((category) => ({ category })), ...ofPersons]
}
