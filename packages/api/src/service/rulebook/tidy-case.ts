import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'

interface TextedLine {
  readonly code: unknown
  readonly amountFen: unknown
}

/** The case without what decides nothing: texts of expected lines, and an appraisal that appraises nothing. */
export function tidyCase(golden: GoldenCase): GoldenCase {
  const { lines, ...figures } = golden.expected
  const expected = Array.isArray(lines)
    ? {
        ...figures,
        lines: (lines as TextedLine[]).map(({ code, amountFen }) => ({ code, amountFen })),
      }
    : golden.expected
  if (golden.kind !== 'assess') return { ...golden, expected }
  const { appraisal, ...facts } = golden.input
  const isBare = appraisal !== undefined && Object.keys(appraisal).length === 0
  return { ...golden, input: isBare ? facts : golden.input, expected }
}
