import type { ChapterId, ParameterField } from '@yichi/domain/rulebook/section'
import {
  controlId,
  KEY_FIELD,
  type FormModel,
  type FormRow,
  type FormSection,
} from './form-model.ts'
import type { FormFault } from './use-draft-form.ts'

/** A fault with the control it is about, the chapter that shows it, and its words. */
export interface ListedFault {
  readonly field: string
  readonly chapter: ChapterId
  /** For the list above the form: where, then what. */
  readonly text: string
  /** For beside the control. */
  readonly error: string
}

export interface ListFaultsInput {
  readonly model: FormModel
  readonly controls: ReadonlyMap<string, string>
  readonly wordsOf: (fault: FormFault) => string
  /** What a place is called: the section, its row, its field. */
  readonly nameOf: (place: FaultPlace) => string
}

export interface FaultPlace {
  readonly part: FormSection
  readonly row?: FormRow
  readonly field?: ParameterField
}

interface Found {
  readonly control: string
  readonly index: number
  readonly row?: FormRow
  readonly field?: ParameterField
}

function pathOf(fault: FormFault): string {
  return fault.kind === 'typed' ? fault.problem.path : fault.fault.path
}

function fieldAt(model: FormModel, control: string): Found | null {
  for (const [index, { section, rows }] of model.entries()) {
    if (!control.startsWith(`draft-${index}-`)) continue
    for (const row of rows) {
      if (controlId(index, row, KEY_FIELD) === control) return { control, index, row }
      const field = section.fields.find(({ key }) => controlId(index, row, key) === control)
      if (field !== undefined) return { control, index, row, field }
    }
  }
  return null
}

/** The innermost section a path lies in: a fault of a whole table has no control of its own. */
function sectionAt(model: FormModel, path: string): Found {
  let best = { control: 'draft-section-0', index: 0 }
  let depth = -1
  for (const [index, { section }] of model.entries()) {
    const own = section.path
    const isInside = own === '' || path === own || /^[.[]/.test(path.slice(own.length))
    if (path.startsWith(own) && isInside && own.length > depth) {
      best = { control: `draft-section-${index}`, index }
      depth = own.length
    }
  }
  return best
}

function find(fault: FormFault, { model, controls }: ListFaultsInput): Found {
  if (pathOf(fault) === 'effectiveFrom') return { control: 'draft-from', index: 0 }
  const control = fault.kind === 'typed' ? fault.problem.control : controls.get(pathOf(fault))
  const found = control === undefined ? null : fieldAt(model, control)
  return found ?? sectionAt(model, pathOf(fault))
}

/** Faults in the order of the form, each with the control to go to. */
export function listFaults(
  faults: readonly FormFault[],
  input: ListFaultsInput,
): readonly ListedFault[] {
  return faults
    .map((fault) => ({ found: find(fault, input), error: input.wordsOf(fault) }))
    .toSorted((a, b) => a.found.index - b.found.index)
    .flatMap(({ found, error }) => {
      const { control, index, ...place } = found
      const part = input.model[index]
      if (part === undefined) return []
      const name = input.nameOf({ part, ...place })
      return [{ field: control, chapter: part.section.chapter, text: `${name}：${error}`, error }]
    })
}
