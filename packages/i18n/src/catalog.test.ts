import { AGREEMENT_REFUSALS, type AgreementRefusal } from '@yichi/domain/cases/agreement/sign'
import { VOID_REFUSALS, type VoidRefusal } from '@yichi/domain/cases/agreement/void'
import {
  BULLETIN_REFUSALS,
  type BulletinRefusal,
} from '@yichi/domain/cases/bulletin/issue-bulletin'
import { PAYMENT_REFUSALS, type PaymentRefusal } from '@yichi/domain/cases/payment/payment'
import { BLOCK_CODES, type BlockCode } from '@yichi/domain/facts/block-code'
import { SEGMENT_STATUSES, USES } from '@yichi/domain/facts/household-facts'
import { LINE_CODES, type LineCode } from '@yichi/domain/facts/settlement-sheet'
import { APPROVAL_REFUSALS, type ApprovalRefusal } from '@yichi/domain/rules/approval/approval'
import {
  COMPENSATION_STEPS,
  FUND_CHAIN,
  FUND_STEPS,
  RETURN_CODES,
  type FundStep,
  type ReturnCode,
} from '@yichi/domain/rules/approval/chains'
import { BOARD_COLUMNS } from '@yichi/domain/rules/board/columns'
import type { BoardRow } from '@yichi/domain/rules/board/row'
import { HANDOVER_REFUSALS, type HandoverRefusal } from '@yichi/domain/rules/handover/accept'
import {
  DEMOLITION_REFUSALS,
  type DemolitionRefusal,
} from '@yichi/domain/rules/handover/can-demolish'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { CATALOG, isMessageId, t } from './catalog.ts'
import { fill } from './fill.ts'
import { audit as auditEn } from './en/audit.ts'
import { block as blockEn } from './en/block.ts'
import { board as boardEn } from './en/board.ts'
import { deadline as deadlineEn } from './en/deadline.ts'
import { comparison as comparisonEn } from './en/comparison.ts'
import { domain as domainEn } from './en/domain.ts'
import { fault as faultEn } from './en/fault.ts'
import { procedure as procedureEn } from './en/procedure.ts'
import { refusal as refusalEn } from './en/refusal.ts'
import { remedy as remedyEn } from './en/remedy.ts'
import { rulebook as rulebookEn } from './en/rulebook.ts'
import { sentence as sentenceEn } from './en/sentence.ts'
import { sheet as sheetEn } from './en/sheet.ts'
import { LOCALES, localeOf } from './locale.ts'
import type { MessageId } from './message-id.ts'
import { word } from './word.ts'
import { audit } from './zh-CN/audit.ts'
import { block } from './zh-CN/block.ts'
import { board } from './zh-CN/board.ts'
import { deadline } from './zh-CN/deadline.ts'
import { comparison } from './zh-CN/comparison.ts'
import { domain } from './zh-CN/domain.ts'
import { fault } from './zh-CN/fault.ts'
import { procedure } from './zh-CN/procedure.ts'
import { refusal } from './zh-CN/refusal.ts'
import { remedy } from './zh-CN/remedy.ts'
import { rulebook } from './zh-CN/rulebook.ts'
import { sentence } from './zh-CN/sentence.ts'
import { sheet } from './zh-CN/sheet.ts'

const FILES = [
  ['board', board, boardEn],
  ['domain', domain, domainEn],
  ['block', block, blockEn],
  ['refusal', refusal, refusalEn],
  ['sentence', sentence, sentenceEn],
  ['sheet', sheet, sheetEn],
] as const

const REFUSALS = [
  ...AGREEMENT_REFUSALS,
  ...APPROVAL_REFUSALS,
  ...BULLETIN_REFUSALS,
  ...DEMOLITION_REFUSALS,
  ...HANDOVER_REFUSALS,
  ...PAYMENT_REFUSALS,
  ...VOID_REFUSALS,
]

type DomainRefusal =
  | AgreementRefusal
  | ApprovalRefusal
  | BulletinRefusal
  | DemolitionRefusal
  | HandoverRefusal
  | PaymentRefusal
  | VoidRefusal

/** Families of words and the codes the program knows of each. */
const FAMILIES: readonly (readonly [family: string, codes: readonly (string | number)[]])[] = [
  ['block', BLOCK_CODES],
  ['board', [1, 2, 3, 4, 5]],
  ['column', Object.values(BOARD_COLUMNS).flatMap((columns) => columns.map(({ key }) => key))],
  ['line', LINE_CODES],
  ['refusal', REFUSALS],
  ['return-code', RETURN_CODES],
  ['role', FUND_CHAIN.map(({ role }) => role)],
  ['star', [0, 1, 2, 3]],
  ['status', SEGMENT_STATUSES],
  ['step', [...FUND_STEPS, ...COMPENSATION_STEPS]],
  ['use', USES],
]

function blanks(text: string): string[] {
  return [...text.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1] ?? '').sort()
}

/** Words that stand beside the catalog, loaded only where they are said. */
const BESIDE = [
  ['audit', audit, auditEn],
  ['comparison', comparison, comparisonEn],
  ['deadline', deadline, deadlineEn],
  ['fault', fault, faultEn],
  ['procedure', procedure, procedureEn],
  ['remedy', remedy, remedyEn],
  ['rulebook', rulebook, rulebookEn],
] as const

describe.each([...FILES, ...BESIDE])('the %s words', (_name, zh, en) => {
  test('have the same keys in both languages, in order', () => {
    const keys = Object.keys(zh)
    expect(keys).toEqual([...keys].sort())
    expect(Object.keys(en)).toEqual(keys)
  })

  test('have the same blanks in both languages and are never empty', () => {
    const english: Readonly<Record<string, string>> = en
    for (const [key, text] of Object.entries(zh)) {
      expect(blanks(english[key] ?? ''), key).toEqual(blanks(text))
      expect(text.trim(), key).not.toBe('')
      expect(english[key]?.trim(), key).not.toBe('')
    }
  })
})

test('no key stands in two files', () => {
  const keys = FILES.flatMap(([, zh]) => Object.keys(zh))
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.keys(CATALOG.en)).toHaveLength(keys.length)
})

test.each(FAMILIES)('every %s has its words', (family, codes) => {
  for (const locale of LOCALES) {
    for (const code of codes) expect(word(locale, family, code), code.toString()).not.toBe(code)
  }
})

test('the unions of the domain are covered by type', () => {
  expectTypeOf<`block.${BlockCode}`>().toExtend<MessageId>()
  expectTypeOf<`column.${keyof BoardRow<5>}`>().toExtend<MessageId>()
  expectTypeOf<`line.${LineCode}`>().toExtend<MessageId>()
  expectTypeOf<`refusal.${DomainRefusal}`>().toExtend<MessageId>()
  expectTypeOf<`return-code.${ReturnCode}`>().toExtend<MessageId>()
  expectTypeOf<`step.${FundStep}`>().toExtend<MessageId>()
})

test('Chinese stays Chinese and English stays English', () => {
  for (const [key, text] of Object.entries(CATALOG.en)) {
    expect(/\p{Script=Han}/u.test(text), key).toBe(false)
  }
})

test('a message fills its blanks; a blank without a value stays visible', () => {
  expect(t('zh-CN', 'structure.KJ')).toBe('框架')
  expect(t('en', 'unit.yuan', { amount: '5.00' })).toBe('5.00 yuan')
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  expect(fill('{sha256}', { sha256: 'ab12' })).toBe('ab12')
  expect(isMessageId('structure.KJ')).toBe(true)
  expect(isMessageId('toString')).toBe(false)
})

test('a code without a word is shown as it is', () => {
  expect(word('zh-CN', 'structure', 'ZZ9')).toBe('ZZ9')
})

test('the language follows LANG, Chinese when nothing else is said', () => {
  expect(localeOf('en_GB.UTF-8')).toBe('en')
  expect(localeOf('zh_CN.UTF-8')).toBe('zh-CN')
  expect(localeOf('C.UTF-8')).toBe('zh-CN')
  expect(localeOf(undefined)).toBe('zh-CN')
})
