import { readFileSync } from 'node:fs'
import { strict as assert } from 'node:assert'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import { measure } from '../measure.ts'
import { median, printRow } from '../report.ts'
import { settleByHand } from './hand-written.ts'
import { jsonRulesSettle } from './json-rules.ts'
import { plainHouseholds, plainInput, type PlainInput } from './plain-household.ts'
import { zenSettle } from './zen.ts'

const GOLDEN = new URL('../../../../packages/domain/testing/golden/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, GOLDEN), 'utf8'))

function rulebook() {
  const parsed = parseRulebook(read('rep-county.json'))
  if (!parsed.ok) throw new Error('bench: the golden rulebook is not valid')
  return pinRulebook(parsed.value)
}

const BOOK = rulebook()

function settle(facts: HouseholdFacts) {
  const sheet = computeSheet(facts, BOOK)
  if (!sheet.ok) throw new Error(`bench: blocked ${sheet.refusal.code}`)
  return sheet.value
}

/** The worked cases that straight-line code covers: monetary, private owners, not blocked. */
function workedMonetary(): HouseholdFacts[] {
  const { cases } = read('worked-cases.json') as {
    cases: { kind: string; input: HouseholdFacts; expected: { blocked?: string } }[]
  }
  return cases
    .filter(
      ({ kind, input, expected }) =>
        kind === 'assess' && !expected.blocked && input.mode === 'MONETARY',
    )
    .map(({ input }) => input)
}

async function assertAgreement(plain: readonly HouseholdFacts[]): Promise<void> {
  for (const facts of [...workedMonetary(), ...plain]) {
    const ours = settle(facts)
    const byHand = settleByHand(facts)
    assert.equal(byHand.netFen, ours.netFen)
    assert.deepEqual(
      byHand.lines.map(([code, fen]) => `${code} ${fen}`),
      ours.lines.map((line) => `${line.code} ${line.amountFen}`),
    )
  }
  const [zen, jsonRules] = [zenSettle(), jsonRulesSettle()]
  for (const facts of plain.slice(0, 300)) {
    const input = plainInput(facts)
    const { netFen } = settle(facts)
    assert.equal(await zen(input), netFen)
    assert.equal(await jsonRules(input), netFen)
  }
}

/** Nanoseconds per household of an engine that answers by promise; rounds take turns with nobody, it is far slower. */
async function perHousehold(
  evaluate: (input: PlainInput) => Promise<number>,
  inputs: readonly PlainInput[],
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const from = process.hrtime.bigint()
    for (const input of inputs) await evaluate(input)
    times.push(Number(process.hrtime.bigint() - from) / inputs.length)
  }
  return median(times)
}

/** Settling one household with all its lines: against straight-line code, and against two rules engines. */
export async function benchSettle(): Promise<void> {
  const plain = plainHouseholds(2_000)
  await assertAgreement(plain)
  const mixed = workedMonetary()
  const times = measure([
    { name: 'ours', run: () => mixed.map(settle) },
    { name: 'by hand', run: () => mixed.map(settleByHand) },
    { name: 'ours, plain', run: () => plain.map(settle) },
  ])
  const ns = (name: string, count: number): number => (times.get(name) ?? Number.NaN) / count
  const [ours, byHand, oursPlain] = [
    ns('ours', mixed.length),
    ns('by hand', mixed.length),
    ns('ours, plain', plain.length),
  ]
  printRow({
    row: 'settle/hand-written',
    value: ours,
    unit: 'ns/household',
    baseline: byHand,
    ratio: byHand / ours,
  })
  const inputs = plain.map(plainInput)
  const zen = await perHousehold(zenSettle(), inputs)
  printRow({
    row: 'settle/zen',
    value: oursPlain,
    unit: 'ns/household',
    baseline: zen,
    ratio: zen / oursPlain,
  })
  const jsonRules = await perHousehold(jsonRulesSettle(), inputs)
  printRow({
    row: 'settle/json-rules-engine',
    value: oursPlain,
    unit: 'ns/household',
    baseline: jsonRules,
    ratio: jsonRules / oursPlain,
  })
}
