import { parametersOf } from '@yichi/domain/rulebook/parameters'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import {
  CHAPTER_IDS,
  type ChapterId,
  type Parameter,
  type ParameterSection,
} from '@yichi/domain/rulebook/section'
import { SECTIONS } from '@yichi/domain/rulebook/sections'

/** A row of a section with its parameters by the key of their field. */
export interface BookRow {
  /** Code or place; `null` in a group of single fields. */
  readonly row: string | null
  readonly cells: ReadonlyMap<string, Parameter>
}

export interface BookSection {
  readonly section: ParameterSection
  readonly rows: readonly BookRow[]
}

export interface BookChapter {
  readonly chapter: ChapterId
  readonly sections: readonly BookSection[]
}

function rowsOf(parameters: readonly Parameter[]): readonly BookRow[] {
  const rows = new Map<string | null, Map<string, Parameter>>()
  for (const parameter of parameters) {
    const cells = rows.get(parameter.row) ?? new Map<string, Parameter>()
    cells.set(parameter.field.key, parameter)
    rows.set(parameter.row, cells)
  }
  return [...rows].map(([row, cells]) => ({ row, cells }))
}

/** A rulebook as it is read: chapters in their order, each with its sections, rows and parameters. */
export function openBook(rulebook: Rulebook): readonly BookChapter[] {
  const parameters = parametersOf(rulebook)
  return CHAPTER_IDS.map((chapter) => ({
    chapter,
    sections: SECTIONS.filter((section) => section.chapter === chapter).flatMap((section) => {
      const rows = rowsOf(parameters.filter((parameter) => parameter.section === section))
      return rows.length === 0 ? [] : [{ section, rows }]
    }),
  })).filter(({ sections }) => sections.length > 0)
}
