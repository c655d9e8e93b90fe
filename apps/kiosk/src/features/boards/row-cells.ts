import type { PublicCell } from '@yichi/api/view/posting'

/** Reads the cells of a posted row by kind; a cell that is missing or of another kind is null. */
export interface RowCells {
  text: (key: string) => string | null
  number: (key: string) => number | null
}

export function rowCells(cells: Readonly<Record<string, PublicCell>>): RowCells {
  return {
    text(key) {
      const value = cells[key]
      return typeof value === 'string' && value !== '' ? value : null
    },
    number(key) {
      const value = cells[key]
      return typeof value === 'number' ? value : null
    },
  }
}
