import type { RulebookCaseView } from '@yichi/api/view/rulebook'

/** What a row of a case is about: a line of the sheet, or a figure of it. */
export type CaseSubject =
  | { readonly kind: 'line'; readonly code: string }
  | { readonly kind: 'figure'; readonly path: string }

/** What a case says and what the text beside it gives. Values as they stand in JSON. */
export interface CaseRow {
  readonly subject: CaseSubject
  readonly expected: unknown
  readonly actual: unknown
  readonly agrees: boolean
}

type Figures = Readonly<Record<string, unknown>>
type Differences = RulebookCaseView['differences']

interface NamedLine {
  readonly code: string
  readonly amountFen: unknown
}

function parse(text: string | null): unknown {
  return text === null ? undefined : (JSON.parse(text) as unknown)
}

function isNamedLine(value: unknown): value is NamedLine {
  return typeof value === 'object' && value !== null && 'code' in value && 'amountFen' in value
}

function linesOf({ lines }: Figures): readonly NamedLine[] {
  return Array.isArray(lines) ? lines.filter(isNamedLine) : []
}

function lineRows(lines: readonly NamedLine[], differences: Differences): readonly CaseRow[] {
  return lines.map(({ code, amountFen }, index) => {
    const isMissing = differences.some(
      ({ path, expected }) => path === `lines[${index}]` && expected !== null,
    )
    const changed = differences.find(({ path }) => path === `lines[${index}].amountFen`)
    const found = changed === undefined ? amountFen : parse(changed.actual)
    return {
      subject: { kind: 'line', code },
      expected: amountFen,
      actual: isMissing ? undefined : found,
      agrees: !isMissing && changed === undefined,
    }
  })
}

/** Lines that the sheet has and the case does not name. */
function linesLeftOver(differences: Differences): readonly CaseRow[] {
  return differences.flatMap(({ path, expected, actual }) => {
    const line = /^lines\[\d+\]$/.test(path) && expected === null ? parse(actual) : null
    if (!isNamedLine(line)) return []
    const subject: CaseSubject = { kind: 'line', code: line.code }
    return [{ subject, expected: undefined, actual: line.amountFen, agrees: false }]
  })
}

function isAt(path: string, key: string): boolean {
  return path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`)
}

function figureRows(expected: Figures, differences: Differences): readonly CaseRow[] {
  const others = differences.filter(({ path }) => !path.startsWith('lines'))
  const differing = others.map(({ path, ...values }): CaseRow => ({
    subject: { kind: 'figure', path },
    expected: parse(values.expected),
    actual: parse(values.actual),
    agrees: false,
  }))
  const agreeing = Object.entries(expected)
    .filter(([key]) => key !== 'lines' && !others.some(({ path }) => isAt(path, key)))
    .filter(([, value]) => value === null || typeof value !== 'object')
    .map(([path, value]): CaseRow => {
      return { subject: { kind: 'figure', path }, expected: value, actual: value, agrees: true }
    })
  return [...differing, ...agreeing]
}

/** A case, what it says beside what it comes to: lines in order, those left over, then figures. */
export function caseRows({
  expected,
  differences,
}: Pick<RulebookCaseView, 'expected' | 'differences'>): readonly CaseRow[] {
  // A case that blocks where figures are expected has no lines: the block is the one difference.
  const blocks = differences.some(({ path, expected: said }) => path === 'blocked' && said === null)
  if (blocks) return figureRows({}, differences)
  const figures = parse(expected) as Figures
  return [
    ...lineRows(linesOf(figures), differences),
    ...linesLeftOver(differences),
    ...figureRows(figures, differences),
  ]
}
