import { BLOCK_CODES } from '../../facts/block-code.ts'
import { LINE_CODES } from '../../facts/settlement-sheet.ts'
import { FaultLog, type Fault } from '../../kernel/fault.ts'
import { JsonCursor } from '../../kernel/json-cursor.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { GoldenCase } from './golden-case.ts'
import { readCase, type SettlementCase } from './parse-case.ts'

type Check = (at: JsonCursor) => void

const amount: Check = (at) => {
  at.integer()
}
const count: Check = (at) => {
  at.integer({ min: 0 })
}
const text: Check = (at) => {
  at.text()
}
const textOrNull: Check = (at) => {
  if (at.value !== null) at.text()
}
const date: Check = (at) => {
  at.date()
}

function listOf(check: Check): Check {
  return (at) => {
    for (const item of at.items({ max: 1000 })) check(item)
  }
}

function line(at: JsonCursor): void {
  if (at.keys() === null) return
  at.object({ required: ['code', 'amountFen'], optional: ['label', 'formula'] })
  at.at('code').oneOf(LINE_CODES)
  amount(at.at('amountFen'))
}

function payee(at: JsonCursor): void {
  if (at.keys() === null) return
  at.object({ required: ['id', 'amountFen'], optional: ['hold', 'kind'] })
  text(at.at('id'))
  count(at.at('amountFen'))
  const hold = at.at('hold')
  if (hold.value !== undefined && hold.value !== null) hold.oneOf(['ESCROW'])
  if (at.has('kind')) text(at.at('kind'))
}

function use(at: JsonCursor): void {
  const checks = { date, amountFen: count, bonusBp: count, bonusFen: count }
  figures(at, checks)
}

function parts(at: JsonCursor): void {
  figures(at, { regular: count, overdue: count, fitOut: count })
}

/** What each kind of case can be held to: the fields of its result. */
const FIGURES = {
  assess: {
    day: count,
    tier: textOrNull,
    recognisedResArea: count,
    lines: listOf(line),
    compensationFen: count,
    swapPriceFen: count,
    netFen: amount,
    direction: (at) => {
      at.oneOf(['PAY', 'COLLECT', 'NIL'])
    },
    monthlyTransitionFen: count,
    payees: listOf(payee),
  },
  transition: {
    plannedEnd: date,
    regularMonths: count,
    overdueMonths: count,
    partsFen: parts,
    entitlementFen: count,
  },
  voucher: {
    uses: listOf(use),
    bonusTotalFen: count,
    leftoverCashFen: count,
    expiresOn: date,
  },
} as const satisfies Record<SettlementCase['kind'], Readonly<Record<string, Check>>>

/** Some of the named figures, at least one, and no others. */
function figures(at: JsonCursor, checks: Readonly<Record<string, Check>>): void {
  const keys = at.keys()
  if (keys === null) return
  if (keys.length === 0) at.fail('expected at least one entry')
  at.object({ required: [], optional: Object.keys(checks) })
  for (const [key, check] of Object.entries(checks)) if (at.has(key)) check(at.at(key))
}

function expectation(at: JsonCursor, kind: SettlementCase['kind']): void {
  if (!at.has('blocked')) return figures(at, FIGURES[kind])
  at.object({ required: ['blocked'] })
  at.at('blocked').oneOf(BLOCK_CODES)
}

/**
 * Reads a worked case of a rulebook: `{ id, title, kind, input, expected }`, where `expected` names some of the
 * figures of a result, or the code of a block. Strict, as the facts are; all faults at once, each with its path
 * below `path`.
 */
export function parseGoldenCase(json: unknown, path = ''): Result<GoldenCase, readonly Fault[]> {
  const faults = new FaultLog()
  const at = new JsonCursor(json, path, faults)
  const question = readCase(at, new Set())
  if (question === null) return refuse(faults.list)
  for (const key of ['title', 'expected']) if (!at.has(key)) at.at(key).fail('missing')
  const title = at.at('title').text()
  const expected = at.at('expected')
  expectation(expected, question.kind)
  if (faults.list.length > 0) return refuse(faults.list)
  return ok({ ...question, title, expected: expected.value as GoldenCase['expected'] })
}
