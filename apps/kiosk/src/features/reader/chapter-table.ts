import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { Locale } from '@yichi/i18n/locale'

/** A section of a chapter as it is read: one figure to a cell, each with its unit. */
export interface ChapterTable {
  readonly path: string
  readonly title: string
  readonly clause: string
  /** Heads of the columns; empty where every row is one figure. */
  readonly columns: readonly string[]
  readonly rows: readonly ChapterRow[]
  /** The cells are sentences, which may go on in the next line. */
  readonly prose: boolean
}

export interface ChapterRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly string[]
}

/** The text that is read, and the words it is read in. */
export interface Reading {
  readonly locale: Locale
  readonly rulebook: Rulebook
  readonly say: (key: string, params?: Record<string, string | number>) => string
}
