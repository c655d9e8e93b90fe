/** What a cell holds: a number with two decimals is an integer in hundredths: fen, 0.01 m², basis points. */
export type CellKind = 'text' | 'integer' | 'hundredths' | 'date' | 'flag'

/** One column of a sheet, and where its value stands in the case. */
export interface Column {
  /** With its unit. */
  readonly header: string
  /** Below the row's object: `signDate`, `appraisal.RES`. */
  readonly path: string
  readonly kind: CellKind
  /** What a code is called; a cell may hold the code itself. */
  readonly words?: Readonly<Record<string, string>>
  /** How null is written: as an empty cell, or as a word. Without it an empty cell is nothing at all. */
  readonly nil?: 'blank' | 'word'
  /** Only for cases of this kind. */
  readonly of?: CaseKind
  /** In characters. */
  readonly width: number
}

export type CaseKind = 'assess' | 'transition' | 'voucher'

/** A sheet with one row for a case, or, where `list` names a list of the case, one for each of its items. */
export interface CaseSheet {
  readonly name: string
  readonly list: string | null
  /** Only for cases of this kind. */
  readonly of?: CaseKind
  /** The list may be left out; a row with the case's id alone says that it is there and empty. */
  readonly mayBeAbsent: boolean
  readonly columns: readonly Column[]
}

/** Stands first in every sheet. */
export const ID_HEADER = '案例编号'

/** Stands for null where an empty cell says that nothing is said. */
export const NULL_WORD = '无'

export const YES = '是'
export const NO = '否'
