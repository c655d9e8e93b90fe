/** A cell as it was read. A number keeps the digits that stand in the file. */
export type Cell =
  null | string | boolean | { readonly number: string } | { readonly dateMs: number }

export interface Sheet {
  readonly name: string
  /** Rows from the first, cells from column A; a row ends at its last filled cell or with nulls. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell to be written. Text is written as text, whatever it begins with. */
export type WrittenCell =
  | null
  | { readonly text: string; readonly strong?: boolean }
  /** Decimal digits, shown with as many decimals. */
  | { readonly number: string; readonly decimals: 0 | 2 }
  /** `YYYY-MM-DD`. */
  | { readonly date: string }

export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly (readonly WrittenCell[])[]
  /** In characters, from column A. */
  readonly widths: readonly number[]
  /** Rows at the top that stay in sight. */
  readonly stickyRows: number
}

/** `C7`: columns and rows counted from 0. */
export function cellAddress(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
