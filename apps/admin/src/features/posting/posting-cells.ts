import { BOARD_COLUMNS, type Column } from '@yichi/domain/rules/board/columns'
import type { BoardNo, PublicCell } from '@yichi/api/view/posting'

export type { Column }

/** The columns of a board in their order; what has no column is not shown. */
export function columnsOf(board: BoardNo): readonly Column[] {
  return BOARD_COLUMNS[board]
}

export interface CellWords {
  readonly money: (fen: number) => string
  readonly hundredths: (value: number) => string
  readonly count: (value: number) => string
  readonly day: (day: string) => string
  readonly basisPoints: (bp: number) => string
  /** The word for a code of a family, the code itself when it has none. */
  readonly word: (family: string, code: string | number) => string
}

/** Columns whose text is a code of the domain, with the family of its words. */
const FAMILY_OF: Readonly<Record<string, string>> = {
  mode: 'mode',
  tier: 'tier',
  use: 'use',
  structure: 'structure',
  status: 'payment-status',
  unregisteredConclusion: 'status',
}

/** A cell as it stands on the paper; a dash for nothing. */
export function cellText(column: Column, value: PublicCell | undefined, words: CellWords): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'string') {
    if (column.unit === 'date') return words.day(value)
    const family = FAMILY_OF[column.key]
    if (family === undefined) return value
    // A house of several kinds names them all: `KJ+JY`.
    return value
      .split('+')
      .map((code) => words.word(family, code))
      .join('、')
  }
  switch (column.unit) {
    case 'fen':
      return words.money(value)
    case 'area':
      return words.hundredths(value)
    case 'ratio':
      return words.basisPoints(value)
    case 'int':
    case 'text':
    case 'date':
      return words.count(value)
    default:
      return column.unit satisfies never
  }
}
