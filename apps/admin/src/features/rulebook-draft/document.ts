import { childPath } from '@yichi/domain/kernel/json-cursor'
import type { ParameterField, ParameterSection } from '@yichi/domain/rulebook/section'

/** Where a row stands: by its code, by its place in a list, or nowhere in a group of single fields. */
export type Place = string | number | null

export type JsonRecord = Record<string, unknown>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a section's path; `undefined` when nothing does. */
export function sectionValue(document: unknown, path: string): unknown {
  if (path === '') return document
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document)
}

/** The rows of a section with where they stand; a group of single fields is one row. */
export function rowsIn(
  document: unknown,
  { path, shape }: ParameterSection,
): readonly { readonly origin: string | number | null; readonly value: unknown }[] {
  const value = sectionValue(document, path)
  if (shape === 'fields') return [{ origin: null, value }]
  if (shape === 'list') {
    return Array.isArray(value)
      ? value.map((item: unknown, origin) => ({ origin, value: item }))
      : []
  }
  return isRecord(value)
    ? Object.entries(value).map(([origin, row]) => ({ origin, value: row }))
    : []
}

/** One value of a document; `undefined` where it does not stand. */
export function at(
  document: unknown,
  { section, place, field }: { section: ParameterSection; place: Place; field: ParameterField },
): unknown {
  const value = sectionValue(document, section.path)
  const row =
    place === null
      ? value
      : typeof place === 'number'
        ? Array.isArray(value)
          ? (value as readonly unknown[])[place]
          : undefined
        : isRecord(value) && Object.hasOwn(value, place)
          ? value[place]
          : undefined
  if (field.key === '') return row
  return isRecord(row) && Object.hasOwn(row, field.key) ? row[field.key] : undefined
}

/** Puts a value at a section's path, making what has to be there for it. */
export function putSection(document: JsonRecord, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let holder = document
  for (const key of keys) {
    const next = holder[key]
    if (isRecord(next)) holder = next
    else {
      const made: JsonRecord = {}
      holder[key] = made
      holder = made
    }
  }
  holder[last] = value
}

/** Where a parameter stands, as the document's own check writes it: `structures.ZH2.price`. */
export function pathAt(path: string, place: Place, field: string): string {
  const row =
    place === null ? path : typeof place === 'number' ? `${path}[${place}]` : childPath(path, place)
  return field === '' ? row : childPath(row, field)
}
