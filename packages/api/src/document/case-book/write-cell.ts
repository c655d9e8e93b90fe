import { assert } from '@yichi/domain/kernel/assert'
import type { WrittenCell } from '../xlsx/workbook.ts'
import { NO, NULL_WORD, YES, type Column } from './column.ts'

/** The cell for a value of a case; undefined, a value that is not there, is an empty one. */
export function writeCell(value: unknown, { kind, words, nil }: Column): WrittenCell {
  if (value === undefined) return null
  if (value === null) return nil === 'word' ? { text: NULL_WORD } : null
  if (typeof value === 'boolean') return { text: value ? YES : NO }
  assert(typeof value === 'number' || typeof value === 'string', 'case-book: no value of a cell')
  switch (kind) {
    case 'date':
      return { date: String(value) }
    case 'integer':
      return { number: String(value), decimals: 0 }
    case 'hundredths':
      return { number: decimalText(Number(value)), decimals: 2 }
    case 'flag':
    case 'text':
      return { text: words?.[value] ?? String(value) }
    default:
      return kind satisfies never
  }
}

/** `1877.60` for 187760. */
export function decimalText(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
