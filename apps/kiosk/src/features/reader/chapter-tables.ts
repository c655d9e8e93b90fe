import { parametersIn } from '@yichi/domain/rulebook/parameters'
import type {
  ChapterId,
  Parameter,
  ParameterField,
  ParameterSection,
} from '@yichi/domain/rulebook/section'
import { SECTIONS } from '@yichi/domain/rulebook/sections'
import {
  clauseName,
  fieldName,
  parameterValueText,
  rowName,
  sectionName,
} from '@yichi/i18n/rulebook-text'
import { word } from '@yichi/i18n/word'
import type { ChapterRow, ChapterTable, Reading } from './chapter-table.ts'
import { roundingTable } from './rounding-table.ts'
import { isStatusSection, statusTable } from './status-table.ts'

/** Chapters of the measures in reading order. */
export function chaptersOf(): readonly ChapterId[] {
  return [...new Set(SECTIONS.map(({ chapter }) => chapter))]
}

/** What is for machines: the units are told with every figure, and the time zone is nobody's question. */
const UNTOLD = new Set(['units', 'tz'])

/** A name or an id heads its row and needs no column. */
function isFigure({ key, unit }: ParameterField): boolean {
  return unit !== 'quantity-unit' && !(unit === 'text' && (key === 'name' || key === 'id'))
}

function cellOf(parameter: Parameter, own: readonly Parameter[], { locale }: Reading): string {
  const { field, value } = parameter
  const per = own.find((other) => other.field.unit === 'quantity-unit')?.value
  // A price for each of something is told with what that is: 65.00 元/m².
  if (field.unit === 'fen/unit' && typeof per === 'string') {
    const text = parameterValueText(locale, { ...field, unit: 'fen' }, value)
    return `${text}/${word(locale, 'unit', per)}`
  }
  return parameterValueText(locale, field, value)
}

function singleFigures(parameters: readonly Parameter[], { locale }: Reading): ChapterRow[] {
  return parameters
    .filter(({ path }) => !UNTOLD.has(path))
    .map(({ path, section, field, value }) => ({
      key: path,
      name: fieldName(locale, section, field),
      cells: [parameterValueText(locale, field, value)],
    }))
}

/** Codes of structures and grades are in no order that a reader knows: they go by their first figure. */
function inOrder(
  section: ParameterSection,
  rows: [string, Parameter[]][],
): [string, Parameter[]][] {
  const first = (own: readonly Parameter[]): number =>
    Number(own.find(({ value }) => typeof value === 'number')?.value ?? 0)
  if (section.path === 'structures') return rows.sort(([, a], [, b]) => first(b) - first(a))
  if (section.path === 'decoration') return rows.sort(([, a], [, b]) => first(a) - first(b))
  return rows
}

function rowsOf(section: ParameterSection, parameters: readonly Parameter[], of: Reading) {
  const rows = new Map<string, Parameter[]>()
  for (const parameter of parameters) {
    const row = parameter.row ?? ''
    rows.set(row, [...(rows.get(row) ?? []), parameter])
  }
  const fields = section.fields.filter(isFigure)
  return inOrder(section, [...rows]).map(([row, own]) => ({
    key: row,
    name: rowName(of.locale, { section, row }, of.rulebook),
    cells: fields.map(({ key }) => {
      const found = own.find(({ field }) => field.key === key)
      return found === undefined ? '—' : cellOf(found, own, of)
    }),
  }))
}

function tableOf(section: ParameterSection, of: Reading): ChapterTable | null {
  const parameters = parametersIn(of.rulebook, section)
  if (parameters.length === 0 || UNTOLD.has(section.path)) return null
  if (section.path === 'rounding') return roundingTable(section, of)
  const head = {
    path: section.path,
    title: sectionName(of.locale, section),
    clause: clauseName(of.locale, section.clause),
    prose: false,
  }
  if (section.shape === 'fields') {
    return { ...head, columns: [], rows: singleFigures(parameters, of), prose: section.path === '' }
  }
  const fields = section.fields.filter(isFigure)
  const columns =
    fields.length > 1 ? fields.map((field) => fieldName(of.locale, section, field)) : []
  return { ...head, columns, rows: rowsOf(section, parameters, of) }
}

/** A chapter of a rulebook: its sections in order, every parameter with its unit. */
export function chapterTables(chapter: ChapterId, of: Reading): ChapterTable[] {
  const sections = SECTIONS.filter((section) => section.chapter === chapter)
  const statuses = sections.filter(isStatusSection)
  const tables = sections
    .filter((section) => !isStatusSection(section))
    .flatMap((section) => tableOf(section, of) ?? [])
  return statuses.length === 0 ? tables : [...tables, statusTable(statuses, of)]
}
