import type { PublicCell } from '@yichi/api/view/posting'
import { areaText, dateText, moneyText } from '../../app/format.ts'
import { word } from '../../app/words.ts'
import type { CellCheck } from './row-checks.ts'

/** A figure as it is read; a dash where there is none. */
export function cellText(value: PublicCell, unit: CellCheck['unit']): string {
  if (value === null) return '—'
  if (typeof value === 'string') {
    return unit === 'date' ? dateText(value) : word(unit, value)
  }
  if (unit === 'fen') return moneyText(value)
  return unit === 'area' ? areaText(value) : String(value)
}
