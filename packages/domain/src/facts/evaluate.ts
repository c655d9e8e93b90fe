import { fen, type Fen } from '../money/fen.ts'
import type { Formula } from './formula.ts'

/** An exact value: fen, or a number of square metres, months, shares; not rounded. */
export interface Exact {
  readonly num: bigint
  readonly den: bigint
}

function factor(node: Formula): Exact {
  switch (node.kind) {
    case 'measured':
    case 'area-left':
      return { num: BigInt(node.value), den: 100n }
    case 'ratio':
    case 'newness':
      return { num: BigInt(node.bp), den: 10_000n }
    case 'month-share':
      return { num: BigInt(node.remaining), den: BigInt(node.approved) }
    case 'count':
      return { num: BigInt(node.value), den: 1n }
    default:
      return { num: BigInt(evaluate(node)), den: 1n }
  }
}

/** The value of a product before it is rounded: what a reader finds with pen and paper. */
export function exactOf(factors: readonly Formula[]): Exact {
  let num = 1n
  let den = 1n
  for (const node of factors) {
    const part = factor(node)
    num *= part.num
    den *= part.den
  }
  return { num, den }
}

function halfUp({ num, den }: Exact): Fen {
  const magnitude = num < 0n ? -num : num
  const rounded = (magnitude * 2n + den) / (den * 2n)
  return fen(Number(num < 0n ? -rounded : rounded))
}

/**
 * Works a formula out again from its leaves, in exact arithmetic: the check that what is printed beside an
 * amount is how the amount came about. Figures that are not money are rounded to a whole number.
 */
export function evaluate(node: Formula): Fen {
  switch (node.kind) {
    case 'rate':
    case 'amount':
      return node.fen
    case 'sum':
      return fen(node.of.reduce((total, part) => total + evaluate(part), 0))
    case 'max':
      return fen(Math.max(...node.of.map(evaluate)))
    case 'min':
      return fen(Math.min(...node.of.map(evaluate)))
    case 'shortfall':
      return fen(Math.max(0, evaluate(node.target) - evaluate(node.held)))
    case 'rounding':
      return fen(node.toFen - node.fromFen)
    case 'product':
      return halfUp(exactOf(node.of))
    default:
      return halfUp(factor(node))
  }
}
