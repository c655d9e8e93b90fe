import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { CaseDifference } from './golden-case.ts'

interface Line {
  readonly code: unknown
  readonly amountFen: unknown
}

function linesOf(value: unknown): readonly Line[] {
  return Array.isArray(value)
    ? value.map((item: { code?: unknown; amountFen?: unknown }) => {
        return { code: item.code, amountFen: item.amountFen }
      })
    : []
}

function textOf({ code, amountFen }: Line): string {
  return canonicalJson({ code, amountFen })
}

/** What it costs to take one for the other: nothing, a changed amount, or never. */
function costOf(wanted: Line, found: Line): number {
  if (wanted.code !== found.code) return Infinity
  return wanted.amountFen === found.amountFen ? 0 : 1
}

/** `table[i][j]`: the fewest differences between the lines from `i` and those from `j` on. */
function distances(expected: readonly Line[], actual: readonly Line[]): number[][] {
  const [rows, columns] = [expected.length, actual.length]
  const table = Array.from({ length: rows + 1 }, (_, i) =>
    Array.from({ length: columns + 1 }, (_, j) => rows - i + (columns - j)),
  )
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const [wanted, found, row, below] = [expected[i], actual[j], table[i], table[i + 1]]
      if (!wanted || !found || !row || !below) continue
      const paired = costOf(wanted, found) + (below[j + 1] ?? 0)
      row[j] = Math.min(paired, 1 + (below[j] ?? 0), 1 + (row[j + 1] ?? 0))
    }
  }
  return table
}

/**
 * Compares the lines of a sheet, code and amount, in order. The lines are laid beside each other so that there are
 * as few differences as can be: a line left out is one difference, not one for every line after it.
 * Paths count the expected lines; a line too many has the place in the sheet where it stands.
 */
export function alignLines(expected: unknown, actual: unknown): readonly CaseDifference[] {
  const [wanted, found] = [linesOf(expected), linesOf(actual)]
  const table = distances(wanted, found)
  const differences: CaseDifference[] = []
  let i = 0
  let j = 0
  for (;;) {
    const [line, other] = [wanted[i], found[j]]
    if (!line && !other) return differences
    const here = table[i]?.[j] ?? 0
    const cost = line && other ? costOf(line, other) : Infinity
    if (line && other && cost + (table[i + 1]?.[j + 1] ?? 0) === here) {
      if (cost > 0) {
        const [was, is] = [canonicalJson(line.amountFen), canonicalJson(other.amountFen)]
        differences.push({ path: `lines[${i}].amountFen`, expected: was, actual: is })
      }
      i++
      j++
    } else if (line && 1 + (table[i + 1]?.[j] ?? 0) === here) {
      differences.push({ path: `lines[${i}]`, expected: textOf(line), actual: null })
      i++
    } else if (other) {
      differences.push({ path: `lines[${j}]`, expected: null, actual: textOf(other) })
      j++
    }
  }
}
