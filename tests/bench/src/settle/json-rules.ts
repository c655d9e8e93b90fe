import { Engine, type Almanac } from 'json-rules-engine'
import type { PlainInput } from './plain-household.ts'

const half = (product: number, per: number): number => Math.floor((product + per / 2) / per)

type Fact = (input: PlainInput, value: (id: string) => Promise<number>) => Promise<number> | number

/** Computed facts, one a line of the sheet, each reading the input or another fact through the almanac. */
const FACTS: Readonly<Record<string, Fact>> = {
  newness: ({ life, residual, age }) =>
    Math.max(6000, half(10_000 * life - (10_000 - residual) * age, life)),
  cost: async ({ price }, value) => half(price * (await value('newness')), 10_000),
  a01: async ({ area, zoneRate }, value) => half(area * ((await value('cost')) + zoneRate), 100),
  b01: ({ area, decorationRate }) => half(area * decorationRate, 100),
  c01: ({ area }) => Math.max(half(area * 1200, 100), 80_000),
  c02: ({ area }) => Math.max(half(area * 800, 100), 50_000) * 3,
  d03: async ({ day }, value) => half((await value('a01')) * (day <= 30 ? 1000 : 200), 10_000),
  d04: ({ area }) => half(area * 3000, 100),
}

const LINES = ['a01', 'b01', 'c01', 'c02', 'd03', 'd04'] as const

const between = (fact: string, from: number, to: number) => [
  { fact, operator: 'greaterThanInclusive', value: from },
  { fact, operator: 'lessThanInclusive', value: to },
]

/** Signing tiers and handover tiers as rules; the event that fires carries rate and minimum, or the amount. */
function addRules(engine: Engine): void {
  const tiers = [
    [0, 10, 20_000, 1_000_000],
    [11, 20, 12_000, 600_000],
    [21, 30, 6_000, 300_000],
  ] as const
  for (const [from, to, rate, least] of tiers)
    engine.addRule({
      conditions: { all: between('day', from, to) },
      event: { type: 'signing', params: { rate, least } },
    })
  const handover = [
    [0, 15, 500_000],
    [16, 30, 200_000],
  ] as const
  for (const [from, to, amount] of handover)
    engine.addRule({
      conditions: {
        all: [
          ...between('handoverAfter', from, to),
          ...between('day', 0, 30),
          ...between('handoverDay', 0, 45),
        ],
      },
      event: { type: 'handover', params: { amount } },
    })
}

/** The same subset in json-rules-engine. Answers the net in fen. */
export function jsonRulesSettle(): (input: PlainInput) => Promise<number> {
  const engine = new Engine()
  addRules(engine)
  for (const [id, compute] of Object.entries(FACTS))
    engine.addFact(id, async (_params: unknown, almanac: Almanac) => {
      const input = await almanac.factValue<PlainInput>('input')
      return compute(input, (name) => almanac.factValue<number>(name))
    })
  return async (input) => {
    const { events, almanac } = await engine.run({
      input,
      day: input.day,
      handoverAfter: input.handoverAfter,
      handoverDay: input.day + input.handoverAfter,
    })
    let total = 0
    for (const line of LINES) total += await almanac.factValue<number>(line)
    for (const { type, params } of events)
      total +=
        type === 'signing'
          ? Math.max(half(input.area * Number(params?.['rate']), 100), Number(params?.['least']))
          : Number(params?.['amount'])
    return half(total, 100) * 100
  }
}
