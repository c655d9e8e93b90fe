import { ZenEngine } from '@gorules/zen-engine'
import type { PlainInput } from './plain-household.ts'

const expression = (key: string, value: string) => ({ id: key, key, value })

// Expressions of one node are evaluated in order; `$.name` refers to an earlier one. floor(x + 0.5) rounds half up.
const EXPRESSIONS = [
  expression(
    'newness',
    'max([6000, floor((10000 * life - (10000 - residual) * age) / life + 0.5)])',
  ),
  expression('cost', 'floor(price * $.newness / 10000 + 0.5)'),
  expression('a01', 'floor(area * ($.cost + zoneRate) / 100 + 0.5)'),
  expression('b01', 'floor(area * decorationRate / 100 + 0.5)'),
  expression('c01', 'max([floor(area * 1200 / 100 + 0.5), 80000])'),
  expression('c02', 'max([floor(area * 800 / 100 + 0.5), 50000]) * 3'),
  expression(
    'd01',
    'day <= 10 ? max([floor(area * 20000 / 100 + 0.5), 1000000]) : day <= 20 ? max([floor(area * 12000 / 100 + 0.5), 600000]) : day <= 30 ? max([floor(area * 6000 / 100 + 0.5), 300000]) : 0',
  ),
  expression(
    'd02',
    'day <= 30 and day + handoverAfter <= 45 ? (handoverAfter <= 15 ? 500000 : handoverAfter <= 30 ? 200000 : 0) : 0',
  ),
  expression('d03', 'floor($.a01 * (day <= 30 ? 1000 : 200) / 10000 + 0.5)'),
  expression('d04', 'floor(area * 3000 / 100 + 0.5)'),
  expression(
    'net',
    'floor(($.a01 + $.b01 + $.c01 + $.c02 + $.d01 + $.d02 + $.d03 + $.d04) / 100 + 0.5) * 100',
  ),
]

const GRAPH = {
  nodes: [
    { id: 'in', type: 'inputNode', name: 'household', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      type: 'expressionNode',
      name: 'rules',
      position: { x: 200, y: 0 },
      content: { expressions: EXPRESSIONS },
    },
    { id: 'out', type: 'outputNode', name: 'sheet', position: { x: 400, y: 0 } },
  ],
  edges: [
    { id: 'e1', type: 'edge', sourceId: 'in', targetId: 'rules' },
    { id: 'e2', type: 'edge', sourceId: 'rules', targetId: 'out' },
  ],
}

/** The rule graph in GoRules ZEN (native Rust). Answers the net in fen. */
export function zenSettle(): (input: PlainInput) => Promise<number> {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(GRAPH)))
  return async (input) => {
    const { result } = (await decision.evaluate(input)) as { result: { net: number } }
    return result.net
  }
}
