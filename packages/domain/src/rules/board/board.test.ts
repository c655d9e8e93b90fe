import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import { fen, ZERO_FEN } from '../../money/fen.ts'
import { BOARDS } from './board.ts'
import { BOARD_COLUMNS } from './columns.ts'
import { hardshipLine } from './hardship-line.ts'
import { maskName } from './mask.ts'
import { closingDay, isClosedOn, isOpenOn } from './period.ts'
import { reconcileBoard } from './reconcile.ts'
import type { PaymentRow, ProgressRow } from './row.ts'
import { boardTotals } from './totals.ts'

const paid = (seq: number, paidFen: number): PaymentRow => ({
  seq,
  householdCode: `03-${seq}`,
  maskedName: maskName('马玉兰'),
  instalment: 1,
  dueFen: fen(25_345_900),
  paidFen: fen(paidFen),
  paidOn: null,
  status: 'processing',
  collectFen: ZERO_FEN,
})

test('posted on 10 April 2017 → objections to the end of 17 April, closed from the 18th', () => {
  const postedOn = isoDate('2017-04-10')
  const posting = { postedOn, closesOn: closingDay(2, postedOn) }
  expect(posting.closesOn).toBe('2017-04-17')
  expect(isOpenOn(posting, isoDate('2017-04-17'))).toBe(true)
  expect(isClosedOn(posting, isoDate('2017-04-17'))).toBe(false)
  expect(isOpenOn(posting, isoDate('2017-04-18'))).toBe(false)
  expect(isClosedOn(posting, isoDate('2017-04-18'))).toBe(true)
  expect(isOpenOn(posting, isoDate('2017-04-09'))).toBe(false)
})

test('board 5 hangs until the next one', () => {
  const posting = {
    postedOn: isoDate('2017-04-10'),
    closesOn: closingDay(5, isoDate('2017-04-10')),
  }
  expect(posting.closesOn).toBeNull()
  expect(isOpenOn(posting, isoDate('2017-06-30'))).toBe(true)
  expect(isClosedOn(posting, isoDate('2017-06-30'))).toBe(false)
})

test('no board has a column for a full name, a number, an account or a reason of hardship', () => {
  for (const board of BOARDS) {
    const keys = BOARD_COLUMNS[board].map((column) => column.key as string)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.join(' ')).not.toMatch(/\bname|idNumber|phone|account\b|hardship|illness|disab/i)
  }
})

test('rows and the line for private facts equal the ledger', () => {
  const totals = boardTotals(3, [paid(1, 100), paid(2, 250)])
  expect(totals).toEqual({ rows: 2, sums: { dueFen: 50_691_800, paidFen: 350, collectFen: 0 } })
  expect(reconcileBoard(totals, 'paidFen', { ledgerFen: fen(400), hardshipFen: fen(50) }).ok).toBe(
    true,
  )
  expect(reconcileBoard(totals, 'paidFen', { ledgerFen: fen(401), hardshipFen: fen(50) })).toEqual({
    ok: false,
    refusal: { boardFen: 400, ledgerFen: 401, differenceFen: 1 },
  })
})

test('money is not raised by zone: the cell is empty and the foot says nothing of it', () => {
  const row: ProgressRow = {
    zone: '南街片区',
    workGroup: '第 03 征迁工作组',
    frozenHouseholds: 10,
    households: 10,
    measured: 5,
    signed: 4,
    handedOver: 2,
    measuredRate: 5_000,
    signedRate: 4_000,
    handedOverRate: 2_000,
    weekMeasured: 1,
    weekSigned: 1,
    weekHandedOver: 1,
    rank: null,
    raisedFen: null,
    paidFen: fen(350),
  }
  const { sums } = boardTotals(5, [row, row])
  expect(sums).toMatchObject({ households: 20, paidFen: 700 })
  expect(sums).not.toHaveProperty('raisedFen')
  expect(BOARD_COLUMNS[5].map(({ key }) => key)).toContain('raisedFen')
})

test('fewer than five households share a line only in the county', () => {
  expect(hardshipLine({ fen: fen(800_000), households: 4 })).toEqual({ zone: 0, county: 800_000 })
  expect(hardshipLine({ fen: fen(800_000), households: 5 })).toEqual({ zone: 800_000, county: 0 })
})
