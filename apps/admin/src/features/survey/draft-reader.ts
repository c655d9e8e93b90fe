import { parseHundredths } from '../../format/parse.ts'

/** What is wrong with a field, by the field's id in the form; the words are `survey.problem.<code>`. */
export interface DraftProblem {
  readonly field: string
  readonly code: string
  /** What the field is called, as a message of the survey; left out where its label stands beside it. */
  readonly what?: string
  /** Line of the segments or attachments table, counted from 1. */
  readonly line?: number
}

/** Reads typed values and gathers what is wrong with them. */
export class DraftReader {
  readonly problems: DraftProblem[] = []

  problem(at: Omit<DraftProblem, 'code'>, code: string): void {
    this.problems.push({ ...at, code })
  }

  /** Hundredths; 0 with a problem noted when the text is no number. */
  hundredths(text: string, at: Omit<DraftProblem, 'code'>): number {
    const value = parseHundredths(text)
    if (value === null) this.problem(at, 'number')
    return value ?? 0
  }

  /** Hundredths of a field that may stay empty. */
  optional(text: string, field: string): number | null {
    return text.trim() === '' ? null : this.hundredths(text, { field })
  }
}
