import type { Formula } from '@yichi/domain/facts/formula'

/** What a node of a formula is to the reader: something measured, a figure of the rulebook, or a step of arithmetic. */
export type StepKind = 'input' | 'rulebook' | 'step'

/** One node of a formula, flattened: what it is, how deep, and the node itself. */
export interface FormulaStep {
  readonly kind: StepKind
  readonly depth: number
  readonly node: Formula
}

function childrenOf(node: Formula): readonly Formula[] {
  switch (node.kind) {
    case 'product':
    case 'sum':
    case 'max':
    case 'min':
      return node.of
    case 'shortfall':
      return [node.target, node.held]
    case 'area-left':
      return [node.from, node.less]
    case 'measured':
    case 'rate':
    case 'amount':
    case 'ratio':
    case 'newness':
    case 'month-share':
    case 'count':
    case 'rounding':
      return []
    default:
      return node satisfies never
  }
}

const KIND_OF: Readonly<Record<Formula['kind'], StepKind>> = {
  measured: 'input',
  amount: 'input',
  newness: 'input',
  'month-share': 'input',
  'area-left': 'step',
  rate: 'rulebook',
  ratio: 'rulebook',
  count: 'rulebook',
  product: 'step',
  sum: 'step',
  max: 'step',
  min: 'step',
  shortfall: 'step',
  rounding: 'step',
}

/** Every node of a formula in reading order, so that an amount can be followed back to what was measured. */
export function formulaSteps(formula: Formula, depth = 0): readonly FormulaStep[] {
  const own: FormulaStep = { kind: KIND_OF[formula.kind], depth, node: formula }
  return [own, ...childrenOf(formula).flatMap((child) => formulaSteps(child, depth + 1))]
}
