import { LINE_CODES, type LineCode } from '@yichi/domain/facts/settlement-sheet'
import { editHundredths, parseSigned } from '../../format/parse.ts'

/** A line of the expected sheet as it is typed. */
export interface LineForm {
  code: LineCode
  amount: string
}

/** What a case must come to, as it is typed: a net and lines, or a block. */
export interface ExpectedForm {
  outcome: 'sheet' | 'blocked'
  block: string
  /** Yuan; empty when the case does not name the net. */
  net: string
  lines: LineForm[]
  /** Figures the form does not show; kept as they are. */
  readonly rest: Readonly<Record<string, unknown>>
}

export interface ExpectedProblem {
  readonly field: string
  readonly code: 'amount' | 'block' | 'nothing'
}

type Figures = Readonly<Record<string, unknown>>

interface ExpectedLine {
  readonly code: LineCode
  readonly amountFen: number
}

function isLine(value: unknown): value is ExpectedLine {
  const line = value as Partial<ExpectedLine> | null
  return (
    typeof line === 'object' &&
    typeof line?.amountFen === 'number' &&
    LINE_CODES.some((code) => code === line.code)
  )
}

export function newExpected(expected: Figures): ExpectedForm {
  const { blocked, netFen, lines, ...rest } = expected
  return {
    outcome: blocked === undefined ? 'sheet' : 'blocked',
    block: typeof blocked === 'string' ? blocked : '',
    net: typeof netFen === 'number' ? editHundredths(netFen) : '',
    lines: Array.isArray(lines)
      ? lines.filter(isLine).map(({ code, amountFen }) => {
          return { code, amount: editHundredths(amountFen) }
        })
      : [],
    rest,
  }
}

/** The typed expectation as the case keeps it, or what has to be put right. */
export function readExpected(form: ExpectedForm): {
  readonly expected: Figures
  readonly problems: readonly ExpectedProblem[]
} {
  if (form.outcome === 'blocked') {
    const problems: ExpectedProblem[] =
      form.block === '' ? [{ field: 'expected-block', code: 'block' }] : []
    return { expected: { blocked: form.block }, problems }
  }
  const problems: ExpectedProblem[] = []
  const net = form.net.trim() === '' ? undefined : parseSigned(form.net)
  if (net === null) problems.push({ field: 'expected-net', code: 'amount' })
  const lines = form.lines.map(({ code, amount }, index) => {
    const amountFen = parseSigned(amount)
    if (amountFen === null) problems.push({ field: `expected-line-${index}`, code: 'amount' })
    return { code, amountFen: amountFen ?? 0 }
  })
  if (net === undefined && lines.length === 0) {
    problems.push({ field: 'expected-net', code: 'nothing' })
  }
  const expected = {
    ...form.rest,
    ...(typeof net === 'number' ? { netFen: net } : {}),
    ...(lines.length === 0 ? {} : { lines }),
  }
  return { expected, problems }
}
