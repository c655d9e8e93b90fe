import type { Count, Formula, Rate, Ratio } from '@yichi/domain/facts/formula'

/** The figure of the rulebook in a formula that stands at this path; `null` when it is not in it. */
export function rateAt(formula: Formula, path: string): Rate | Ratio | Count | null {
  switch (formula.kind) {
    case 'rate':
    case 'ratio':
    case 'count':
      return formula.path === path ? formula : null
    case 'product':
    case 'sum':
    case 'max':
    case 'min':
      for (const part of formula.of) {
        const found = rateAt(part, path)
        if (found !== null) return found
      }
      return null
    case 'shortfall':
      return rateAt(formula.target, path) ?? rateAt(formula.held, path)
    default:
      return null
  }
}
