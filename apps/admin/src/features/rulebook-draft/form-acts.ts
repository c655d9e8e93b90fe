import type { ChapterId, ParameterField, ParameterSection } from '@yichi/domain/rulebook/section'
import {
  newForm,
  newRow,
  otherText,
  placeOf,
  type FormModel,
  type FormRow,
  type FormSection,
} from './form-model.ts'
import { isSameTyped } from './typed-value.ts'

/** Set by the draft itself, not typed: its name, its number, its first day. */
const GIVEN = ['id', 'version', 'effectiveFrom']

/** Whether a field is for the form: not what the draft itself sets, nor what a document can only repeat. */
export function isTyped({ path }: ParameterSection, { key, fixed }: ParameterField): boolean {
  return fixed === undefined && !(path === '' && GIVEN.includes(key))
}

/** What another document has in the same place, as text; `null` where it has no such place. */
export function baseText(
  base: unknown,
  { part, row, field }: { part: FormSection; row: FormRow; field: ParameterField },
): string | null {
  const place = placeOf(part, row)
  return otherText(base, { section: part.section, place, field })
}

/** A row to be filled in, at the end; before the last of a list whose last row has no end. */
export function addRow(part: FormSection): FormRow {
  const row = newRow(part)
  const isBeforeLast = part.section.fields.some(({ openEnd }) => openEnd === true)
  part.rows.splice(isBeforeLast ? Math.max(0, part.rows.length - 1) : part.rows.length, 0, row)
  return row
}

export function removeRow(part: FormSection, row: FormRow): void {
  part.rows = part.rows.filter(({ id }) => id !== row.id)
}

/** The rows of a table that the base has and the form no longer does. */
export function removedRows(base: unknown, part: FormSection): readonly FormRow[] {
  if (part.section.shape !== 'map') return []
  const [opened] = newForm(base, [part.section])
  const codes = new Set(part.rows.map(({ key }) => key.trim()))
  return (opened?.rows ?? []).filter(({ key }) => !codes.has(key))
}

/** Puts a row that was taken away back as the base has it. */
export function restoreRow(part: FormSection, { key, texts }: FormRow): void {
  part.rows.push({ ...newRow(part), key, texts: { ...texts } })
}

/** How many fields of a chapter are not as in the base, or are new. */
export function countChanges(model: FormModel, base: unknown, chapter: ChapterId): number {
  let changed = 0
  for (const part of model) {
    if (part.section.chapter !== chapter) continue
    changed += removedRows(base, part).length
    for (const row of part.rows) {
      for (const field of part.section.fields.filter((one) => isTyped(part.section, one))) {
        const was = baseText(base, { part, row, field })
        if (was === null || !isSameTyped(field, row.texts[field.key] ?? '', was)) changed += 1
      }
    }
  }
  return changed
}
