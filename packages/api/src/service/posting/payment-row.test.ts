import { expect, test } from 'vitest'
import type { AgreementFact, InstalmentFact } from '../../store/posting/facts-reader.ts'
import { paymentRow } from './payment-row.ts'

const sheet = { publicNetFen: 0 } as AgreementFact['sheet']
const finalSheet = { publicNetFen: 1_000_000 } as AgreementFact['sheet']
const fact = { householdCode: '01-0001', ownerName: '王强', sheet, finalSheet } as AgreementFact
const reward: InstalmentFact = {
  agreementId: 'a',
  no: 1,
  direction: 'PAY',
  amountFen: 1_000_000,
  dueEvent: 'handover',
  status: 'paid',
  paidOn: '2017-05-02',
}

test('a reward that is the first instalment, because nothing was due at signing, is posted in full', () => {
  expect(paymentRow(fact, reward)).toMatchObject({ instalment: 1, dueFen: 1_000_000 })
  expect(paymentRow(fact, { ...reward, dueEvent: 'signing' })).toMatchObject({ dueFen: 0 })
})
