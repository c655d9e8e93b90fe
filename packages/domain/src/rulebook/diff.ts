import { parametersIn } from './parameters.ts'
import type { Rulebook } from './rulebook.ts'
import type { Parameter, ParameterChange, ParameterSection } from './section.ts'
import { SECTIONS } from './sections.ts'

function change(
  of: Parameter,
  before: Parameter | undefined,
  after: Parameter | undefined,
): ParameterChange {
  const { path, section, field, row } = of
  return { path, section, field, row, before: before?.value, after: after?.value }
}

function byPath(parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  return new Map(parameters.map((parameter) => [parameter.path, parameter]))
}

function diffSection(
  section: ParameterSection,
  before: Rulebook,
  after: Rulebook,
): ParameterChange[] {
  const old = parametersIn(before, section)
  const now = parametersIn(after, section)
  const [was, is] = [byPath(old), byPath(now)]
  const changed = old.filter(({ path, value }) => is.get(path)?.value !== value)
  const added = now.filter(({ path }) => !was.has(path))
  return [
    ...changed.map((parameter) => change(parameter, parameter, is.get(parameter.path))),
    ...added.map((parameter) => change(parameter, undefined, parameter)),
  ]
}

/**
 * What differs between two rulebooks, in reading order; in each section first what changed or went, then what
 * came. Rows of a table are matched by their code, rows of a list by their place; in what order a document lists
 * its keys is no difference.
 */
export function diffRulebooks(before: Rulebook, after: Rulebook): readonly ParameterChange[] {
  return SECTIONS.flatMap((section) => diffSection(section, before, after))
}
