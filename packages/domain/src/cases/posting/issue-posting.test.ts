import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import { fen } from '../../money/fen.ts'
import { maskName, type MaskedName } from '../../rules/board/mask.ts'
import type { AgreementRow, ProgressRow } from '../../rules/board/row.ts'
import { issuePosting } from './issue-posting.ts'
import { verifyPosting } from './verify-posting.ts'

const row = (seq: number): AgreementRow => ({
  seq,
  householdCode: `03-000${seq}`,
  maskedName: maskName('欧阳建国'),
  signedOn: isoDate('2017-03-28'),
  signingDay: 8,
  mode: 'MONETARY',
  entitledArea: null,
  chosenArea: null,
  houseValueFen: fen(18_776_000),
  attachmentsFen: fen(2_032_250),
  movingFen: fen(360_000),
  subsidyRewardFen: fen(4_677_600),
  totalFen: fen(25_845_900),
})

const DRAFT = {
  board: 2,
  number: 4,
  zoneCode: '03',
  rows: [row(1), row(2)],
  postedOn: isoDate('2017-04-10'),
  dataAsOf: '2017-04-10T00:30:00.000Z',
  place: '片区指挥部门口',
  hardshipFen: fen(800_000),
} as const

test('board 2 is frozen with its totals, its last day and its digest', () => {
  const posting = issuePosting(DRAFT)
  expect(posting).toMatchObject({ closesOn: '2017-04-17', hardshipFen: 800_000, corrects: null })
  expect(posting.totals).toMatchObject({ rows: 2, sums: { totalFen: 51_691_800, entitledArea: 0 } })
  expect(posting.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(
    Object.isFrozen(posting) && Object.isFrozen(posting.rows) && Object.isFrozen(posting.rows[0]),
  ).toBe(true)
  expect(issuePosting({ ...DRAFT, rows: [row(1), row(2)] })).toEqual(posting)
})

test('one changed figure is seen', () => {
  const posting = issuePosting(DRAFT)
  expect(verifyPosting(posting)).toBe(true)
  expect(verifyPosting(structuredClone(posting))).toBe(true)
  const touched = { ...posting, rows: [row(1), { ...row(2), totalFen: fen(1) }] }
  expect(verifyPosting(touched)).toBe(false)
})

test('a full name, an extra key or a missing column never gets out', () => {
  const open = { ...row(1), maskedName: '欧阳建国' as MaskedName }
  expect(() => issuePosting({ ...DRAFT, rows: [open] })).toThrow('not masked')
  const extra = { ...row(1), name: '欧阳建国' }
  expect(() => issuePosting({ ...DRAFT, rows: [extra] })).toThrow('no public column')
  const short = Object.fromEntries(Object.entries(row(1)).filter(([key]) => key !== 'mode'))
  expect(() => issuePosting({ ...DRAFT, rows: [short as unknown as AgreementRow] })).toThrow(
    'lacks a column',
  )
})

test('board 5 hangs until the next one', () => {
  const rows: readonly ProgressRow[] = []
  expect(issuePosting({ ...DRAFT, board: 5, rows }).closesOn).toBeNull()
})
