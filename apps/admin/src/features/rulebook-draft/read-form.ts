import {
  isRecord,
  pathAt,
  putSection,
  sectionValue,
  type JsonRecord,
  type Place,
} from './document.ts'
import { controlId, KEY_FIELD, placeOf, type FormModel, type FormRow } from './form-model.ts'
import { readTyped, type TypedProblem } from './typed-value.ts'

/** Typed text that is no value yet, by its control. */
export interface DraftProblem {
  readonly control: string
  readonly path: string
  readonly problem: TypedProblem | 'code' | 'code-twice'
}

export interface ReadForm {
  /** The document as typed; a control with a problem keeps what the document had there. */
  readonly document: JsonRecord
  readonly problems: readonly DraftProblem[]
  /** The control of each path, so that a fault of the document finds the control it is about. */
  readonly controls: ReadonlyMap<string, string>
}

interface Reading {
  readonly problems: DraftProblem[]
  readonly controls: Map<string, string>
}

type Part = FormModel[number] & { readonly index: number }

function readRow(part: Part, row: FormRow, reading: Reading): (old: unknown) => unknown {
  const { section, index } = part
  const place = placeOf(part, row)
  const values: [string, unknown][] = []
  for (const field of section.fields) {
    const control = controlId(index, row, field.key)
    const path = pathAt(section.path, place, field.key)
    reading.controls.set(path, control)
    const isLast = part.rows.at(-1) === row
    const ends = section.shape !== 'list' || isLast
    const typed = readTyped(ends ? field : { ...field, openEnd: false }, row.texts[field.key] ?? '')
    if (typed.ok) values.push([field.key, typed.value])
    else reading.problems.push({ control, path, problem: typed.problem })
  }
  if (section.fields[0]?.key === '') return (old) => (values.length > 0 ? values[0]?.[1] : old)
  return (old) => {
    const next: JsonRecord = isRecord(old) ? { ...old } : {}
    for (const [key, value] of values) {
      if (value === undefined) delete next[key]
      else next[key] = value
    }
    return next
  }
}

function checkCode(part: Part, row: FormRow, reading: Reading): void {
  const path = pathAt(part.section.path, row.key.trim(), '')
  const control = controlId(part.index, row, KEY_FIELD)
  const used = part.rows.some((other) => other !== row && other.key.trim() === row.key.trim())
  if (row.key.trim() === '') reading.problems.push({ control, path, problem: 'code' })
  else if (used) reading.problems.push({ control, path, problem: 'code-twice' })
  if (part.section.open) reading.controls.set(path, control)
}

function oldRow(old: unknown, origin: Place): unknown {
  if (origin === null) return undefined
  if (typeof origin === 'number') return Array.isArray(old) ? (old as unknown[])[origin] : undefined
  return isRecord(old) ? old[origin] : undefined
}

function readSection(part: Part, document: JsonRecord, reading: Reading): void {
  const { section, rows } = part
  const old = sectionValue(document, section.path)
  if (section.shape === 'fields') {
    const row = rows[0]
    if (row === undefined) return
    const next = readRow(part, row, reading)(old)
    if (section.path !== '') putSection(document, section.path, next)
    else if (isRecord(next)) {
      for (const { key } of section.fields) delete document[key]
      Object.assign(document, next)
    }
    return
  }
  const made = rows.map((row) => {
    if (section.shape === 'map') checkCode(part, row, reading)
    return [row.key.trim(), readRow(part, row, reading)(oldRow(old, row.origin))] as const
  })
  const value = section.shape === 'list' ? made.map(([, row]) => row) : Object.fromEntries(made)
  putSection(document, section.path, value)
}

/**
 * The form as a rulebook document, over the document it was opened with: what the form does not show stays as
 * it was. Outer sections are written before those inside them.
 */
export function readForm(model: FormModel, opened: JsonRecord): ReadForm {
  const reading: Reading = { problems: [], controls: new Map() }
  const document = JSON.parse(JSON.stringify(opened)) as JsonRecord
  const parts = model.map((part, index) => ({ ...part, index }))
  for (const part of parts.toSorted((a, b) => depth(a) - depth(b))) {
    readSection(part, document, reading)
  }
  return {
    document,
    problems: reading.problems.toSorted((a, b) => sectionOf(a) - sectionOf(b)),
    controls: reading.controls,
  }
}

function depth({ section }: Part): number {
  return section.path === '' ? 0 : section.path.split('.').length
}

function sectionOf({ control }: DraftProblem): number {
  return Number(control.split('-')[1])
}
