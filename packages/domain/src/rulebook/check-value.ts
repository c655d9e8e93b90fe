import type { JsonCursor } from '../kernel/json-cursor.ts'
import { never } from '../kernel/assert.ts'
import { QUANTITY_UNITS } from './quantity-units.ts'
import type { ParameterField } from './section.ts'

/** Bounds of a number: the field's own when it does not say otherwise. */
type Bounds = Pick<ParameterField, 'min' | 'max'>

function checkText(at: JsonCursor, { begins }: ParameterField): void {
  const value = at.text()
  if (begins === undefined || value === '') return
  const goesOn = /[A-Za-z0-9]/.test(value.charAt(begins.length))
  if (!value.startsWith(begins) || goesOn) at.fail(`expected a text that begins with ${begins}`)
}

/** Checks one parameter by its declaration: its kind, its bounds, or that it repeats what is fixed. */
export function checkValue(at: JsonCursor, field: ParameterField, bounds: Bounds = field): void {
  if (field.fixed !== undefined) {
    if (at.value !== field.fixed) at.fail(`expected ${field.fixed}`)
    return
  }
  switch (field.unit) {
    case 'text':
    case 'category':
      return checkText(at, field)
    case 'date':
      at.date()
      return
    case 'flag':
      at.flag()
      return
    case 'quantity-unit':
      at.oneOf(QUANTITY_UNITS)
      return
    case 'fen/m2':
    case 'fen/m2-month':
    case 'fen/unit':
    case 'fen/month':
    case 'fen/move':
    case 'fen':
    case 'area':
    case 'bp':
    case 'day':
    case 'month':
    case 'year':
    case 'times':
    case 'factor':
      at.integer(bounds)
      return
    default:
      never(field.unit)
  }
}
