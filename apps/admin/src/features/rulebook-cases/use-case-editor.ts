import type { RulebookCaseView } from '@yichi/api/view/rulebook'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { Fault } from '@yichi/domain/kernel/fault'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import {
  computed,
  reactive,
  ref,
  shallowRef,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue'
import type { FormProblem } from '../../parts/form-problem.ts'
import {
  exampleOf,
  factsIn,
  figuresIn,
  fitsForm,
  newCase,
  pretty,
  readCaseForm,
  type CaseDraft,
  type CaseKind,
  type FactsForm,
} from './case-draft.ts'
import { newChoice, surveyed } from './choice-form.ts'
import { figuresOf, linesOf, tryCase, type CaseText } from './compute-case.ts'
import { newExpected } from './expected-form.ts'

export type CaseWay = 'form' | 'json'

export interface UseCaseEditorOptions {
  /** The draft of the measures as it is saved. */
  readonly rulebook: PinnedRulebook
  /** The case to change; `null` for a new one. */
  readonly shown: RulebookCaseView | null
  readonly facts: FactsForm
  /** The words of a fault of a document, and of a code of the form's own problems. */
  readonly faultWords: (fault: Fault) => string
  readonly problemWords: (code: string) => string
}

export interface UseCaseEditorReturn {
  readonly draft: CaseDraft
  readonly way: Ref<CaseWay>
  /** Whether the form can show the case as it is. */
  readonly mayForm: ComputedRef<boolean>
  readonly problems: ShallowRef<readonly FormProblem[]>
  /** What the case came to when it was last tried. */
  readonly tried: ShallowRef<RulebookCaseView | null>
  /** The lines of the sheet it came to; none for another kind of question, or a block. */
  readonly lines: ComputedRef<readonly SheetLine[]>
  /** Turns to the form or to the JSON, taking along what is typed. */
  readonly turnTo: (way: CaseWay) => void
  /** Asks another kind of question: begun anew, as JSON where there is no form for it. */
  readonly ask: (kind: CaseKind) => void
  /** Works the case out; `null` when something has to be put right first. */
  readonly attempt: () => CaseText | null
  /** Faults the server found. */
  readonly refuse: (faults: readonly Fault[]) => void
  /** Takes what the text gives as what the case says. */
  readonly copyFigures: () => void
}

/** Where a fault of one of the two documents is shown. */
function fieldOf({ path }: Fault): string {
  if (path.startsWith('title')) return 'case-title'
  return path.startsWith('expected') ? 'case-expected' : 'case-input'
}

/** A case being written, in a form or as JSON; worked out in the browser before it is saved. */
export function useCaseEditor(options: UseCaseEditorOptions): UseCaseEditorReturn {
  const { rulebook, shown, facts: factsForm, problemWords } = options
  const draft = reactive(newCase(shown, rulebook.source))
  const way = ref<CaseWay>(fitsForm(draft) ? 'form' : 'json')
  const problems = shallowRef<readonly FormProblem[]>([])
  const tried = shallowRef<RulebookCaseView | null>(null)

  /** Shows in the form what the JSON says. */
  function open(): void {
    const facts = factsIn(draft.inputText)
    draft.choice = newChoice(facts, draft.choice.zone, draft.choice.signDate)
    draft.expected = newExpected(figuresIn(draft.expectedText || '{}') ?? {})
    factsForm.open(facts === null ? null : surveyed(facts))
  }
  open()

  function turnTo(next: CaseWay): void {
    problems.value = []
    if (next === 'form') open()
    else if (way.value === 'form') {
      const read = readCaseForm(draft, factsForm, problemWords)
      problems.value = read.problems.filter(({ field }) => !field.startsWith('expected'))
      if (problems.value.length > 0) return
      draft.inputText = pretty(JSON.parse(read.input))
      draft.expectedText = pretty(JSON.parse(read.expected))
    }
    way.value = next
  }

  function ask(kind: CaseKind): void {
    Object.assign(draft, { kind, ...exampleOf(kind, rulebook.source) })
    problems.value = []
    tried.value = null
    way.value = kind === 'assess' ? 'form' : 'json'
    if (kind === 'assess') open()
  }

  function refuse(faults: readonly Fault[]): void {
    problems.value = faults.map((fault) => {
      return { field: fieldOf(fault), text: `${fault.path}：${options.faultWords(fault)}` }
    })
  }

  function attempt(): CaseText | null {
    const json = { input: draft.inputText, expected: draft.expectedText, problems: [] }
    const read = way.value === 'form' ? readCaseForm(draft, factsForm, problemWords) : json
    const title = draft.title.trim()
    const unnamed = { field: 'case-title', text: problemWords('title') }
    problems.value = title === '' ? [unnamed, ...read.problems] : read.problems
    if (problems.value.length > 0) return null
    const text = { title, kind: draft.kind, input: read.input, expected: read.expected }
    const answer = tryCase(text, shown?.id ?? null, rulebook)
    tried.value = answer.kind === 'tried' ? answer.shown : null
    if (answer.kind === 'tried') return text
    refuse(answer.faults)
    return null
  }

  function copyFigures(): void {
    const facts = tried.value === null ? null : factsIn(tried.value.input)
    if (facts === null) return
    const figures = figuresOf(facts, rulebook)
    draft.expected = newExpected(figures)
    draft.expectedText = pretty(figures)
    attempt()
  }

  const lines = computed(() => {
    const facts = tried.value === null ? null : factsIn(tried.value.input)
    return facts === null ? [] : linesOf(facts, rulebook)
  })
  const mayForm = computed(
    () => draft.kind === 'assess' && (way.value === 'form' || fitsForm(draft)),
  )
  return { draft, way, mayForm, problems, tried, lines, turnTo, ask, attempt, refuse, copyFigures }
}
