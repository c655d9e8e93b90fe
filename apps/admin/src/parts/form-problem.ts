/** Something in a form that has to be put right. */
export interface FormProblem {
  /** Id of the control at fault. */
  readonly field: string
  readonly text: string
}

/** The first problem of a control, to stand beside it. */
export function problemAt(problems: readonly FormProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text
}
