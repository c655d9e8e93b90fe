import type { ParameterField, ParameterSection } from '@yichi/domain/rulebook/section'
import { at, isRecord, rowsIn, type Place } from './document.ts'
import { typedText } from './typed-value.ts'

/** A row of a section as it is typed: numbers are text until they are read. */
export interface FormRow {
  /** Keeps its controls apart while its code is typed and rows around it come and go. */
  readonly id: number
  /** Its code in a table; empty in a list and in a group of single fields. */
  key: string
  /** Where it stood in the document that was opened; `null` for a new row. */
  readonly origin: string | number | null
  /** By the key of the field. */
  readonly texts: Record<string, string>
}

export interface FormSection {
  readonly section: ParameterSection
  rows: FormRow[]
}

export type FormModel = FormSection[]

function textsOf(section: ParameterSection, value: unknown): Record<string, string> {
  const entries = section.fields.map((field) => {
    const own = field.key === '' ? value : isRecord(value) ? value[field.key] : undefined
    return [field.key, typedText(field.unit, own)] as const
  })
  return Object.fromEntries(entries)
}

/** A document as a form: its sections with their rows in order. */
export function newForm(document: unknown, sections: readonly ParameterSection[]): FormModel {
  return sections.map((section) => ({
    section,
    rows: rowsIn(document, section).map(({ origin, value }, id) => ({
      id,
      origin,
      key: typeof origin === 'string' ? origin : '',
      texts: textsOf(section, value),
    })),
  }))
}

/** A row to be filled in, after the others or at a place among them. */
export function newRow({ section, rows }: FormSection): FormRow {
  const id = rows.reduce((highest, row) => Math.max(highest, row.id), -1) + 1
  return { id, key: '', origin: null, texts: textsOf(section, undefined) }
}

/** Where a row stands in the document as it is typed now. */
export function placeOf({ section, rows }: FormSection, row: FormRow): Place {
  switch (section.shape) {
    case 'fields':
      return null
    case 'map':
      return row.key.trim()
    case 'list':
      return rows.indexOf(row)
    default:
      return section.shape satisfies never
  }
}

/** What stood in the same place of another document, as text; `null` where it had no such place. */
export function otherText(
  document: unknown,
  { section, place, field }: { section: ParameterSection; place: Place; field: ParameterField },
): string | null {
  const value = at(document, { section, place, field })
  if (value === undefined && field.optional !== true) return null
  return typedText(field.unit, value)
}

/** The id of a control: its section in the form, its row, its field. `key` is a row's code. */
export function controlId(section: number, row: FormRow, field: string): string {
  return `draft-${section}-${row.id}-${field === '' ? 'value' : field}`
}

export const KEY_FIELD = '#code'
