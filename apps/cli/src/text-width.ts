const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u

/** How many columns a text takes on a terminal: Chinese characters take two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** The text, filled up with spaces to a number of columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/** Rows of cells, one line each, their columns aligned. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, textWidth(cell))))
  }
  return rows
    .map(
      (row) =>
        indent +
        row
          .map((cell, index) => padTo(cell, widths[index] ?? 0))
          .join('  ')
          .trimEnd(),
    )
    .join('\n')
}
