import type { JsonCursor } from '../kernel/json-cursor.ts'
import { checkValue } from './check-value.ts'
import type { ParameterField, ParameterSection } from './section.ts'
import { tradeMonths } from './trade-key.ts'

/** Checks the key of a row, having seen those before it. */
type KeyCheck = (at: JsonCursor, key: string) => void

function tradeKeys(): KeyCheck {
  const seen = new Set<number>()
  return (at, key) => {
    const months = tradeMonths(key)
    if (months === null) at.fail('expected ge<years>y or ge<months>m as the key')
    else if (seen.has(months)) at.fail('expected a number of months that is not used twice')
    else seen.add(months)
  }
}

function floorKey(at: JsonCursor, key: string): void {
  if (!/^-?[1-9]\d{0,2}$/.test(key)) at.fail('expected a floor number as the key')
}

function codeKey(at: JsonCursor, key: string): void {
  if (key === '__proto__' || key.trim() !== key || key === '') {
    at.fail('expected a code as the key')
  }
}

function keyCheck({ rowKey }: ParameterSection): KeyCheck {
  if (rowKey === undefined) return codeKey
  return rowKey === 'floor' ? floorKey : tradeKeys()
}

function isWithin(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

/** Checks a column that rises from row to row, each value at least one above the one before. */
function checkAscending(rows: readonly JsonCursor[], field: ParameterField): void {
  let min = field.min ?? 0
  for (const [index, row] of rows.entries()) {
    const end = row.at(field.key)
    if (end.value === undefined) continue
    if (field.openEnd === true && index === rows.length - 1) {
      if (end.value !== null) end.fail('expected null: the last tier has no end')
    } else {
      checkValue(end, field, { ...field, min })
      if (isWithin(end.value, min, field.max)) min = end.value + 1
    }
  }
}

function checkRow(row: JsonCursor, fields: readonly ParameterField[]): void {
  const [bare] = fields
  if (bare?.key === '') return checkValue(row, bare)
  if (row.keys() === null) return
  row.object({ required: fields.map(({ key }) => key) })
  for (const field of fields) {
    if (field.ascending !== true && row.has(field.key)) checkValue(row.at(field.key), field)
  }
}

/** Checks a table or a list: how many rows, how their keys are written, each row, and what rises from row to row. */
export function checkRows(at: JsonCursor, section: ParameterSection): void {
  const { fields, minRows = 0, maxRows = 1000 } = section
  if (section.shape === 'list') {
    const rows = at.items({ min: minRows, max: maxRows })
    for (const row of rows) checkRow(row, fields)
    for (const field of fields) if (field.ascending === true) checkAscending(rows, field)
    return
  }
  const keys = at.keys()
  if (keys === null) return
  if (keys.length < minRows) at.fail('expected at least one entry')
  if (keys.length > maxRows) return at.fail(`expected at most ${maxRows} entries`)
  const check = keyCheck(section)
  for (const key of keys) {
    const row = at.at(key)
    check(row, key)
    checkRow(row, fields)
  }
}
