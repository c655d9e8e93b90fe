import { isIsoDate } from '@yichi/domain/kernel/iso-date'
import { ok, refuse, type Result } from '@yichi/domain/kernel/result'
import type { Cell } from '../xlsx/workbook.ts'
import { NO, NULL_WORD, YES, type Column } from './column.ts'

/** How many digits a workbook's numbers have; more are what is left of an earlier sum. */
const DIGITS = 15
const DAY_MS = 86_400_000
const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** The text of a cell without the blanks around it; empty for an empty one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'boolean') return cell ? YES : NO
  return 'number' in cell ? numberText(cell.number) : (dateText(cell.dateMs) ?? '')
}

/**
 * The value of a cell for its column: undefined for an empty one, unless that means null. A cell that holds
 * something else is refused with what was expected.
 */
export function readCell(cell: Cell | undefined, column: Column): Result<unknown, string> {
  const text = cellText(cell)
  const isEmpty = cell === null || cell === undefined || typeof cell === 'string'
  if (isEmpty && text === '') return ok(column.nil === 'blank' ? null : undefined)
  if (column.nil === 'word' && text === NULL_WORD) return ok(null)
  switch (column.kind) {
    case 'text':
      return readText(text, column)
    case 'flag':
      if (text !== YES && text !== NO) return refuse(`expected ${YES} or ${NO}`)
      return ok(text === YES)
    case 'date':
      return readDate(cell, text)
    case 'integer':
      return readNumber(text, 0)
    case 'hundredths':
      return readNumber(text, 2)
    default:
      return column.kind satisfies never
  }
}

function readText(text: string, { words }: Column): Result<string, string> {
  if (words === undefined) return ok(text)
  if (Object.hasOwn(words, text)) return ok(text)
  const found = Object.entries(words).find(([, name]) => name === text)
  return found === undefined
    ? refuse(`expected one of ${Object.values(words).join(', ')}`)
    : ok(found[0])
}

function readDate(cell: Cell | undefined, text: string): Result<string, string> {
  const isNumber = typeof cell === 'object' && cell !== null && 'number' in cell
  const [, year = '', month = '', day = ''] = WRITTEN_DATE.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isNumber || !isIsoDate(date)) return refuse('expected a date YYYY-MM-DD that exists')
  return ok(date)
}

/** Exactly what stands in the cell, in units of its last decimal. */
function readNumber(text: string, decimals: 0 | 2): Result<number, string> {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(plain) ?? []
  const isExact = whole !== '' && /^0*$/.test(fraction.slice(decimals))
  const magnitude = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  if (!isExact || !Number.isSafeInteger(magnitude)) {
    const kind = decimals === 0 ? 'a whole number' : 'a number with at most two decimals'
    return refuse(`expected ${kind}`)
  }
  return ok(sign === '-' ? 0 - magnitude : magnitude)
}

/** The digits of a number as a workbook shows them: `8.2` where the file says 8.1999999999999993. */
function numberText(raw: string): string {
  const significant = raw.replace(/^[+-]?0*\.?0*/, '').replace('.', '')
  if (/^[+-]?\d+(?:\.\d+)?$/.test(raw) && significant.length <= DIGITS) return raw
  const shown = Number(raw).toPrecision(DIGITS)
  return shown.includes('.') && !shown.includes('e') ? shown.replace(/\.?0+$/, '') : shown
}

/** A day of the workbook's calendar; null when there is a time of day in it. */
function dateText(ms: number): string | null {
  return ms % DAY_MS === 0 ? new Date(ms).toISOString().slice(0, 10) : null
}
