import { expect, test } from 'vitest'
import { goldenCases, goldenRulebook } from '../../../testing/golden.ts'
import { evaluate } from '../../facts/evaluate.ts'
import { assert } from '../../kernel/assert.ts'
import { transitionEntitlement } from '../../provision/transition-entitlement.ts'
import { voucherAccount } from '../../provision/voucher.ts'
import { computeSheet } from './compute.ts'
import { parseCaseDocument, type SettlementCase } from './parse-case.ts'

const rulebook = goldenRulebook()
const golden = goldenCases()
const parsed = parseCaseDocument({ cases: golden })
assert(parsed.ok, 'golden: the worked cases do not parse')
const questions = new Map(parsed.value.cases.map((question) => [question.id, question]))

function answer(question: SettlementCase): unknown {
  switch (question.kind) {
    case 'assess': {
      const outcome = computeSheet(question.input, rulebook)
      if (!outcome.ok) return { blocked: outcome.refusal.code }
      const { rulebook: pin, lines, ...rest } = outcome.value
      expect(pin).toBe(rulebook.pin)
      return { ...rest, lines: lines.map(({ code, amountFen }) => ({ code, amountFen })) }
    }
    case 'transition': {
      const outcome = transitionEntitlement(question.input, rulebook.source.transition)
      return outcome.ok ? outcome.value : { blocked: outcome.refusal.code }
    }
    case 'voucher': {
      const outcome = voucherAccount(question.input, rulebook.voucherTiers)
      return outcome.ok ? outcome.value : { blocked: outcome.refusal.code }
    }
    default:
      return question satisfies never
  }
}

test('there are 54 worked cases', () => {
  expect(golden.length).toBe(54)
  expect(questions.size).toBe(54)
})

test.each(golden)('$id $title: $why', ({ id, expected }) => {
  const question = questions.get(id)
  assert(question !== undefined, 'golden: a case without a question')
  const lines = expected.lines?.map(({ code, amountFen }) => ({ code, amountFen }))
  expect(answer(question)).toEqual(lines === undefined ? expected : { ...expected, lines })
})

test.each(golden.filter(({ kind }) => kind === 'assess'))(
  '$id: every formula, worked out again from its leaves, gives the amount beside it',
  ({ id }) => {
    const question = questions.get(id)
    assert(question?.kind === 'assess', 'golden: a case without facts')
    const outcome = computeSheet(question.input, rulebook)
    for (const line of outcome.ok ? outcome.value.lines : []) {
      const value = evaluate(line.formula)
      expect(line.code === 'S01' ? 0 - value : value).toBe(line.amountFen)
      expect(value).toBe(line.formula.fen)
    }
  },
)
