import { paymentKey } from '@yichi/domain/cases/payment/payment-key'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import type { Approval } from '@yichi/domain/rules/approval/approval'
import { accrue } from '@yichi/domain/rules/ledger/accrue'
import { accrueCollection } from '@yichi/domain/rules/ledger/accrue-collection'
import { collect } from '@yichi/domain/rules/ledger/collect'
import { releasePayment } from '@yichi/domain/rules/ledger/release'
import { settlePayment } from '@yichi/domain/rules/ledger/settle'
import { PAYEE_ID } from '../service/open-instalment.ts'
import { sealContext } from '../service/personal-field.ts'
import { shownDigest } from '../service/shown-digest.ts'
import {
  actsOf,
  addActs,
  reached,
  runChain,
  type Act,
  type InstalmentCase,
} from './chain-history.ts'
import type { County, HouseholdFile, SignedCase } from './history.ts'
import { LAST_DAY } from './plan.ts'
import { officeInstant } from './working-days.ts'

interface Opened {
  readonly instalmentId: string
  readonly approvalId: string
  readonly openedAt: string
  readonly acts: readonly Act[]
  readonly instalment: InstalmentCase
}

function instalmentStatus(acts: readonly Act[]): 'paid' | 'approved' | 'in-approval' {
  if (reached(acts, 'paid-to-household')) return 'paid'
  return reached(acts, 'platform-company') ? 'approved' : 'in-approval'
}

/** The instalment and what it makes the ledger owe. */
function openObligation(county: County, signed: SignedCase, opened: Opened): void {
  const { instalmentId, openedAt, acts, instalment } = opened
  const { direction, amountFen, openedOn } = instalment
  const { file } = signed
  county.rows.add('instalment', {
    id: instalmentId,
    agreement_id: signed.agreementId,
    no: instalment.no,
    direction,
    amount_fen: amountFen,
    due_event: instalment.dueEvent,
    status: instalmentStatus(acts),
    paid_on: reached(acts, 'paid-to-household')?.at.slice(0, 10) ?? null,
  })
  const owed = {
    id: instalmentId,
    on: openedOn,
    household: file.dwelling.code,
    amountFen: fen(amountFen),
  }
  const accrued = direction === 'PAY' ? accrue(owed) : accrueCollection(owed)
  county.rows.book(accrued, openedAt, { reference: instalmentId, householdId: file.id })
}

/** The round of approval, where it stands now. */
function addApproval(
  county: County,
  opened: Opened,
  round: { approval: Approval; shownSha256: string },
): void {
  const { approvalId, instalmentId, openedAt, acts, instalment } = opened
  const { approval, shownSha256 } = round
  const last = acts.at(-1)
  const isOpen = approval.kind === 'pending' || approval.kind === 'held'
  county.rows.add('approval', {
    id: approvalId,
    instalment_id: instalmentId,
    round: 1,
    shown_sha256: shownSha256,
    step: isOpen ? approval.step : 'paid-to-household',
    status: approval.kind,
    opened_at: openedAt,
    due_on: isOpen
      ? (instalment.actsOn[acts.length] ?? LAST_DAY)
      : (last?.at.slice(0, 10) ?? instalment.openedOn),
    closed_at: isOpen ? null : (last?.at ?? openedAt),
  })
}

/** Puts an instalment through the fund chain as far as it has come, with payment, ledger and audit. */
export function addInstalment(
  county: County,
  signed: SignedCase,
  instalment: InstalmentCase,
): void {
  const { ids, rows, cipher, funds } = county
  const { file } = signed
  const { direction, amountFen, actsOn, openedOn } = instalment
  const acts = actsOf(county, file, instalment)
  const source = direction === 'PAY' ? funds.earmark(actsOn[4] ?? openedOn, amountFen) : null
  const shownSha256 = shownDigest(cipher, {
    sheetSha256: instalment.sheetSha256,
    direction,
    amountFen,
    payeeName: file.ownerName,
    bankAccount: source === null ? null : file.bank,
    fundSource: source?.code ?? null,
  })
  const approval = runChain(file, acts, shownSha256)
  const openedAt = officeInstant(file.chance, openedOn)
  const opened = { instalmentId: ids(), approvalId: ids(), openedAt, acts, instalment }
  openObligation(county, signed, opened)
  addApproval(county, opened, { approval, shownSha256 })
  addActs(county, file, { approvalId: opened.approvalId, no: instalment.no, acts, shownSha256 })
  if (source === null) return bookReceipt(county, file, opened)
  addPayment(county, signed, { ...opened, sourceId: source.id })
  const paid = reached(acts, 'paid-to-household')
  if (paid !== undefined)
    rows.count(file.dwelling.zone.id, paid.at.slice(0, 10), { paid_fen: amountFen })
}

/** A household that pays the difference: received into the special account at the last step. */
function bookReceipt(
  county: County,
  file: HouseholdFile,
  { instalment, acts, instalmentId }: Opened,
): void {
  const received = reached(acts, 'paid-to-household')
  if (received === undefined) return
  const on = received.at.slice(0, 10) as IsoDate
  const booking = {
    id: instalmentId,
    on,
    household: file.dwelling.code,
    amountFen: fen(instalment.amountFen),
  }
  county.rows.book(collect(booking), received.at, { reference: instalmentId, householdId: file.id })
}

function paymentState(acts: readonly Act[]): 'draft' | 'approved' | 'exported' | 'paid' {
  if (reached(acts, 'paid-to-household')) return 'paid'
  if (reached(acts, 'agent-bank')) return 'exported'
  return reached(acts, 'platform-company') ? 'approved' : 'draft'
}

function addPayment(
  county: County,
  signed: SignedCase,
  money: Opened & { readonly sourceId: string },
): void {
  const { ids, rows, cipher } = county
  const { file } = signed
  const { instalment, acts, instalmentId, approvalId, openedAt } = money
  const id = ids()
  const paid = reached(acts, 'paid-to-household')
  rows.add('payment', {
    id,
    instalment_id: instalmentId,
    approval_id: approvalId,
    idempotency_key: paymentKey({
      agreementNumber: signed.number,
      instalment: instalment.no,
      payee: PAYEE_ID,
      attempt: 1,
    }),
    fund_source_id: money.sourceId,
    payee_name: file.ownerName,
    bank_cipher: cipher.seal(file.bank, sealContext('payment.bank', id)),
    bank_last4: file.bank.slice(-4),
    amount_fen: instalment.amountFen,
    state: paymentState(acts),
    bank_serial:
      paid === undefined ? null : `BK${signed.number.replaceAll('-', '')}${instalment.no}`,
    paid_on: paid?.at.slice(0, 10) ?? null,
    created_at: openedAt,
    updated_at: acts.at(-1)?.at ?? openedAt,
  })
  const released = reached(acts, 'platform-company')
  const book = (act: Act | undefined, make: typeof accrue): void => {
    if (act === undefined) return
    const on = act.at.slice(0, 10) as IsoDate
    const booking = { id, on, household: file.dwelling.code, amountFen: fen(instalment.amountFen) }
    rows.book(make(booking), act.at, { reference: `${id}/1`, householdId: file.id })
  }
  book(released, releasePayment)
  book(paid, settlePayment)
}
