import type { Formula } from '@yichi/domain/facts/formula'
import { fen } from '@yichi/domain/money/fen'
import { expect, test } from 'vitest'
import { formulaSteps } from './formula-steps.ts'

test('a formula opens into what was measured, what the rulebook says, and the arithmetic', () => {
  const formula: Formula = {
    kind: 'max',
    fen: fen(600_000),
    of: [
      {
        kind: 'product',
        fen: fen(600_000),
        of: [
          { kind: 'measured', what: 'recognised-area', value: 10_000, unit: 'm2' },
          { kind: 'rate', fen: fen(6_000), per: 'm2', path: 'signing.tiers[2].resRate' },
        ],
      },
      { kind: 'rate', fen: fen(300_000), per: 'once', path: 'signing.tiers[2].resMin' },
    ],
  }
  expect(
    formulaSteps(formula).map((step) => `${step.depth} ${step.kind} ${step.node.kind}`),
  ).toEqual([
    '0 step max',
    '1 step product',
    '2 input measured',
    '2 rulebook rate',
    '1 rulebook rate',
  ])
})
