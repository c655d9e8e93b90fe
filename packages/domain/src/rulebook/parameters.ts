import { childPath } from '../kernel/json-cursor.ts'
import type { Parameter, ParameterField, ParameterSection, ParameterValue } from './section.ts'
import { SECTIONS } from './sections.ts'
import type { Rulebook } from './rulebook.ts'

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

/** The object a section is about. */
function subjectOf(rulebook: Rulebook, path: string): unknown {
  const keys = path === '' ? [] : path.split('.')
  return keys.reduce<unknown>((place, key) => own(place, key), rulebook)
}

interface Row {
  readonly section: ParameterSection
  readonly path: string
  readonly row: string | null
  readonly value: unknown
}

function rowsOf(rulebook: Rulebook, section: ParameterSection): Row[] {
  const { path, shape } = section
  const subject = subjectOf(rulebook, path)
  if (shape === 'fields') return [{ section, path, row: null, value: subject }]
  if (Array.isArray(subject)) {
    return subject.map((value: unknown, index) => {
      return { section, path: `${path}[${index}]`, row: String(index), value }
    })
  }
  const entries: [string, unknown][] = Object.entries(subject ?? {})
  return entries.map(([row, value]) => {
    return { section, path: childPath(path, row), row, value }
  })
}

function parameter(at: Row, field: ParameterField): Parameter | null {
  const bare = field.key === ''
  const value = bare ? at.value : own(at.value, field.key)
  if (value === undefined) return null
  const path = bare ? at.path : childPath(at.path, field.key)
  return { path, section: at.section, field, row: at.row, value: value as ParameterValue }
}

/** The parameters of one section of a rulebook, row by row. */
export function parametersIn(rulebook: Rulebook, section: ParameterSection): Parameter[] {
  return rowsOf(rulebook, section).flatMap((row) =>
    section.fields.flatMap((field) => parameter(row, field) ?? []),
  )
}

/**
 * Every parameter of a rulebook, each once, in reading order. What a rulebook may do without and does is not
 * among them.
 */
export function parametersOf(rulebook: Rulebook): readonly Parameter[] {
  return SECTIONS.flatMap((section) => parametersIn(rulebook, section))
}
