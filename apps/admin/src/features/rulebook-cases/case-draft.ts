import type { SurveyFacts } from '@yichi/api/view/household'
import type { RulebookCaseView } from '@yichi/api/view/rulebook'
import { parseFacts } from '@yichi/domain/cases/settlement/parse-facts'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { FormProblem } from '../../parts/form-problem.ts'
import { isPlain, newChoice, readChoice, type ChoiceForm } from './choice-form.ts'
import { newExpected, readExpected, type ExpectedForm } from './expected-form.ts'

export const CASE_KINDS = ['assess', 'transition', 'voucher'] as const

export type CaseKind = (typeof CASE_KINDS)[number]

/** What is typed: a name, a kind, and the two halves as a form and as JSON. */
export interface CaseDraft {
  title: string
  kind: CaseKind
  choice: ChoiceForm
  expected: ExpectedForm
  /** JSON. */
  inputText: string
  /** JSON. */
  expectedText: string
}

/** The part of a household that another form edits. */
export interface FactsForm {
  /** All that is typed in it, to tell whether anything is. */
  readonly typed: () => string
  /** Shows these facts; none for an empty form. */
  readonly open: (facts: SurveyFacts | null) => void
  readonly read: () =>
    | { readonly ok: true; readonly facts: SurveyFacts }
    | { readonly ok: false; readonly problems: readonly FormProblem[] }
}

type Figures = Readonly<Record<string, unknown>>

export function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

/** The facts in a text that is theirs, else nothing. */
export function factsIn(text: string): HouseholdFacts | null {
  try {
    const parsed = parseFacts(JSON.parse(text) as unknown, 'input')
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

/** The figures in a text that is an object, else nothing. */
export function figuresIn(text: string): Figures | null {
  try {
    const value: unknown = JSON.parse(text)
    const isFigures = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isFigures ? (value as Figures) : null
  } catch {
    return null
  }
}

/** Whether the form can show what the two texts say. */
export function fitsForm({ kind, inputText, expectedText }: CaseDraft): boolean {
  if (kind !== 'assess') return false
  if (inputText.trim() === '') return true
  const facts = factsIn(inputText)
  return facts !== null && isPlain(facts) && figuresIn(expectedText || '{}') !== null
}

/** A case to begin with, or the one to change. */
export function newCase(shown: RulebookCaseView | null, rulebook: Rulebook): CaseDraft {
  const zone = Object.keys(rulebook.zones)[0] ?? ''
  const facts = shown === null ? null : factsIn(shown.input)
  const expected = figuresIn(shown?.expected ?? '{}') ?? {}
  return {
    title: shown?.title ?? '',
    kind: CASE_KINDS.find((kind) => kind === shown?.kind) ?? 'assess',
    choice: newChoice(facts, zone, rulebook.announceDate),
    expected: newExpected(expected),
    inputText: shown === null ? '' : pretty(JSON.parse(shown.input)),
    expectedText: shown === null ? '' : pretty(expected),
  }
}

/** What a document of a kind looks like, to be filled in. */
export function exampleOf(
  kind: CaseKind,
  rulebook: Rulebook,
): Pick<CaseDraft, 'inputText' | 'expectedText'> {
  const day = rulebook.announceDate
  switch (kind) {
    case 'assess':
      return { inputText: '', expectedText: '' }
    case 'transition':
      return {
        inputText: pretty({
          mode: 'SELF',
          monthlyFen: rulebook.transition.minPerMonth,
          handoverDate: day,
          plannedMonths: rulebook.transition.months.FUTURE_MULTI,
          deliveryDate: day,
        }),
        expectedText: pretty({ entitlementFen: 0 }),
      }
    case 'voucher':
      return {
        inputText: pretty({ faceFen: 0, issuedOn: day, uses: [{ date: day, amountFen: 1 }] }),
        expectedText: pretty({ bonusTotalFen: 0, leftoverCashFen: 0 }),
      }
    default:
      return kind satisfies never
  }
}

export interface ReadCaseForm {
  /** JSON. */
  readonly input: string
  /** JSON. */
  readonly expected: string
  readonly problems: readonly FormProblem[]
}

/** The form as two documents, with what has to be put right in it. */
export function readCaseForm(
  { choice, expected }: CaseDraft,
  factsForm: FactsForm,
  problemWords: (code: string) => string,
): ReadCaseForm {
  const chosen = readChoice(choice)
  const wanted = readExpected(expected)
  const survey = factsForm.read()
  const own = [...chosen.problems, ...wanted.problems].map(({ field, code }) => {
    return { field, text: problemWords(code) }
  })
  return {
    input: JSON.stringify(survey.ok ? { ...survey.facts, ...chosen.choice } : {}),
    expected: JSON.stringify(wanted.expected),
    problems: survey.ok ? own : [...survey.problems, ...own],
  }
}
