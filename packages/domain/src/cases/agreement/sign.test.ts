import { expect, test } from 'vitest'
import type { LineCode, SettlementSheet, SheetLine } from '../../facts/settlement-sheet.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import { fen, ZERO_FEN } from '../../money/fen.ts'
import { instalmentsOf } from './instalments.ts'
import { agreementNumber, parseAgreementNumber } from './number.ts'
import { type AgreementDraft, signAgreement } from './sign.ts'
import { voidAgreement } from './void.ts'

const line = (code: LineCode, amount: number): SheetLine => ({
  code,
  provision: 'rounding',
  subject: { kind: 'none' },
  formula: { kind: 'amount', what: 'house-value', fen: fen(amount) },
  amountFen: fen(amount),
})

/** The Wang courtyard: monetary, signed on day 8, handed over on day 10 after signing. */
const SHEET: SettlementSheet = {
  rulebook: { id: 'REP-COUNTY', version: '1.0.0', sha256: 'd'.repeat(64) },
  day: 8,
  tier: 'T1',
  recognisedResArea: 10_000,
  lines: [line('A01', 25_345_850), line('D02', 500_000), line('R01', 50)],
  compensationFen: fen(25_845_850),
  swapPriceFen: ZERO_FEN,
  netFen: fen(25_845_900),
  direction: 'PAY',
  monthlyTransitionFen: fen(80_000),
}
const on = isoDate('2017-03-28')
const WANG: AgreementDraft = {
  number: 'HS-2017-03-0042',
  householdCode: '03-0042',
  sheet: SHEET,
  sheetSha256: 'a'.repeat(64),
  shownSha256: 'a'.repeat(64),
  confirmed: true,
  owners: ['wang', 'wang-wife'],
  signers: [
    { owner: 'wang', by: 'self', signedOn: isoDate('2017-03-27') },
    { owner: 'wang-wife', by: 'proxy', signedOn: on },
  ],
  signedOn: on,
  announcedOn: isoDate('2017-03-20'),
}

test('both owners sign on day 8 → signed, two instalments that add up to the net', () => {
  expect(signAgreement(WANG)).toMatchObject({
    ok: true,
    value: {
      kind: 'signed',
      netFen: 25_845_900,
      instalments: [
        { number: 1, due: 'signing', amountFen: 25_345_900 },
        { number: 2, due: 'acceptance', amountFen: 500_000 },
      ],
      payees: null,
    },
  })
})

test.each([
  [{ sheet: { code: 'NEWNESS_UNKNOWN' } }, 'sheet-blocked'],
  [{ confirmed: false }, 'not-confirmed'],
  [{ announcedOn: isoDate('2017-03-28') }, 'before-announcement'],
  [{ shownSha256: 'b'.repeat(64) }, 'shown-changed'],
  [{ signedOn: isoDate('2017-03-31') }, 'shown-changed'],
  [{ owners: ['wang', 'wang-wife', 'wang-brother'] }, 'owner-missing'],
  [{ owners: [] }, 'owner-missing'],
] as const)('%j → %s', (change, refusal) => {
  expect(signAgreement({ ...WANG, ...change })).toEqual({ ok: false, refusal })
})

test.each([
  ['no handover reward', 300_000, 0, [[300_000, 'signing']]],
  ['a household that pays for a dearer home', -120_000, 0, [[120_000, 'unit-handover']]],
  ['only the reward makes it positive', 300_000, 500_000, [[300_000, 'acceptance']]],
  ['nothing either way', 0, 0, []],
] as const)('%s', (_what, net, reward, expected) => {
  const lines = reward === 0 ? [] : [line('D02', reward)]
  const parts = instalmentsOf({ netFen: fen(net), lines }).map((one) => [one.amountFen, one.due])
  expect(parts).toEqual(expected)
})

test('numbers: county, year, zone, running number', () => {
  expect(agreementNumber({ county: 'HS', year: 2017, zone: '03', seq: 42 })).toBe('HS-2017-03-0042')
  expect(parseAgreementNumber('HS-2017-03-0042')).toEqual({
    county: 'HS',
    year: 2017,
    zone: '03',
    seq: 42,
  })
  for (const text of ['HS-2017-3-0042', 'HS-2017-03-0000', 'HS-2017-03-00042', 'hs-2017-03-0042']) {
    expect(parseAgreementNumber(text)).toBeNull()
  }
})

test('a wrong agreement is void and stays on file; once money moved it is not cancelled', () => {
  const signed = signAgreement(WANG)
  if (!signed.ok) throw new Error(signed.refusal)
  const by = { on, reason: '面积录入错误', hasMoneyMoved: false }
  const voided = voidAgreement(signed.value, by)
  expect(voided).toMatchObject({ ok: true, value: { kind: 'void', number: 'HS-2017-03-0042' } })
  if (voided.ok)
    expect(voidAgreement(voided.value, by)).toEqual({ ok: false, refusal: 'already-void' })
  expect(voidAgreement(signed.value, { ...by, hasMoneyMoved: true })).toEqual({
    ok: false,
    refusal: 'money-moved',
  })
})
