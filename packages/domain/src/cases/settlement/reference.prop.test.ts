import { expect, test } from 'vitest'
import {
  goldenCases,
  goldenRulebook,
  goldenRulebookJson,
  ownCases,
} from '../../../testing/golden.ts'
import { figuresOf } from '../../../testing/properties/agree.ts'
import { AGREEMENT } from '../../../testing/properties/agreement.ts'
import type { ReferenceSheet } from '../../../testing/reference/answer.ts'
import { Book } from '../../../testing/reference/book.ts'
import { referenceTransition, referenceVoucher } from '../../../testing/reference/entitlements.ts'
import { referenceSheet } from '../../../testing/reference/sheet.ts'
import { assert } from '../../kernel/assert.ts'
import { parseCaseDocument, type SettlementCase } from './parse-case.ts'

const rulebook = goldenRulebook()
const book = new Book(goldenRulebookJson())
const golden = [...goldenCases(), ...ownCases()]
const parsed = parseCaseDocument({ cases: golden })
assert(parsed.ok, 'reference: the worked cases do not parse')
const questions = new Map(parsed.value.cases.map((question) => [question.id, question]))

function answer(question: SettlementCase): unknown {
  if (question.kind === 'transition') return referenceTransition(question.input, book)
  if (question.kind === 'voucher') return referenceVoucher(question.input, book)
  return referenceSheet(question.input, book)
}

test.each(golden)('$id through the reference: $title', ({ id, expected }) => {
  const question = questions.get(id)
  assert(question !== undefined, 'reference: a case without a question')
  const { blocked, lines, ...rest } = expected
  if (blocked !== undefined) expect(answer(question)).toEqual({ blocked: [blocked] })
  else if (lines === undefined) expect(answer(question)).toEqual(rest)
  else {
    const figures = lines.map(({ code, amountFen }) => [code, amountFen])
    expect(answer(question)).toEqual({ ...rest, lines: figures })
  }
})

test('the comparison sees one fen', () => {
  const question = questions.get('W01')
  assert(question?.kind === 'assess', 'reference: W01 is no household')
  const right = referenceSheet(question.input, book) as ReferenceSheet
  expect(figuresOf(question.input, rulebook)).toEqual(right)
  expect(figuresOf(question.input, rulebook)).not.toEqual({ ...right, netFen: right.netFen + 1 })
})

test(
  '10 000 random households under random rulebooks are settled alike by the domain and the reference',
  () => AGREEMENT.prove(10_000),
  60_000,
)
