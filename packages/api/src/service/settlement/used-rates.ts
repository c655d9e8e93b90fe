import type { Formula } from '@yichi/domain/facts/formula'

/** A figure of the rulebook that a line used: where it stands, and what it was. */
export interface UsedRate {
  readonly path: string
  readonly value: number
}

/** Every figure of the rulebook in a formula, in reading order. */
export function usedRates(node: Formula): readonly UsedRate[] {
  switch (node.kind) {
    case 'rate':
      return [{ path: node.path, value: node.fen }]
    case 'ratio':
      return [{ path: node.path, value: node.bp }]
    case 'count':
      return [{ path: node.path, value: node.value }]
    case 'product':
    case 'sum':
    case 'max':
    case 'min':
      return node.of.flatMap(usedRates)
    case 'shortfall':
      return [...usedRates(node.target), ...usedRates(node.held)]
    default:
      return []
  }
}
