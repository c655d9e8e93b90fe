import { paymentKey } from '@yichi/domain/cases/payment/payment-key'
import { openApproval } from '@yichi/domain/rules/approval/open-approval'
import { AgreementWriter } from '../store/agreement/writer.ts'
import { ApprovalWriter } from '../store/approval/writer.ts'
import { PaymentReader, type SourceRoom } from '../store/payment/reader.ts'
import { PaymentWriter } from '../store/payment/writer.ts'
import { book } from './book.ts'
import { dueDay } from './due-day.ts'
import { sealContext } from './personal-field.ts'
import { RefusalError } from './refusal-error.ts'
import { shownDigest } from './shown-digest.ts'
import type { Writing } from './writing.ts'

/** The payee of an agreement's only payment, as its key names it. */
export const PAYEE_ID = 'owner'

export interface NewInstalment {
  readonly agreementId: string
  readonly agreementNumber: string
  readonly householdId: string
  readonly sheetSha256: string
  readonly no: number
  readonly direction: 'PAY' | 'COLLECT'
  readonly dueEvent: 'signing' | 'handover'
  readonly amountFen: number
  readonly payeeName: string
  readonly bankAccount: string
  /** The day the obligation arose. */
  readonly on: string
}

export interface OpenedInstalment {
  readonly instalmentId: string
  readonly approvalId: string
  readonly dueOn: string
}

/**
 * Opens an instalment: the obligation in the ledger, the first round of its fund chain, and, when
 * the household is paid, the payment as a draft with its source. Refuses with `no-fund-source`.
 */
export async function openInstalment(
  writing: Writing,
  instalment: NewInstalment,
): Promise<OpenedInstalment> {
  const { deps, tx, now, today } = writing
  const { agreementId, no, direction, dueEvent, amountFen, householdId, on } = instalment
  const instalmentId = deps.ids()
  const approvalId = deps.ids()
  await new AgreementWriter(tx).addInstalment({
    id: instalmentId,
    agreement_id: agreementId,
    no,
    direction,
    amount_fen: amountFen,
    due_event: dueEvent,
    status: 'in-approval',
    paid_on: null,
  })
  const kind = direction === 'PAY' ? 'accrue' : 'accrue-collection'
  await book(writing, { kind, reference: instalmentId, householdId, on, amountFen })
  const source = direction === 'PAY' ? await roomiestSource(new PaymentReader(tx)) : null
  const approval = openApproval(
    shownDigest(deps.cipher, {
      sheetSha256: instalment.sheetSha256,
      direction,
      amountFen,
      payeeName: instalment.payeeName,
      bankAccount: source === null ? null : instalment.bankAccount,
      fundSource: source?.code ?? null,
    }),
    [],
  )
  const dueOn = dueDay(approval.step, today)
  await new ApprovalWriter(tx).open({
    id: approvalId,
    instalment_id: instalmentId,
    round: approval.round,
    shown_sha256: approval.shownSha256,
    step: approval.step,
    status: approval.kind,
    opened_at: now,
    due_on: dueOn,
    closed_at: null,
  })
  if (source !== null) {
    await draftPayment(writing, {
      instalmentId,
      approvalId,
      fundSourceId: source.id,
      attempt: 1,
      agreementNumber: instalment.agreementNumber,
      no,
      amountFen,
      payeeName: instalment.payeeName,
      bankAccount: instalment.bankAccount,
    })
  }
  return { instalmentId, approvalId, dueOn }
}

export interface NewPayment {
  readonly instalmentId: string
  readonly approvalId: string
  readonly fundSourceId: string
  /** From 1; the key of an attempt is unique, so that none is made twice. */
  readonly attempt: number
  readonly agreementNumber: string
  readonly no: number
  readonly amountFen: number
  readonly payeeName: string
  readonly bankAccount: string
}

/** Files a payment as a draft: nothing leaves before five hands have passed it. */
export async function draftPayment({ deps, tx, now }: Writing, payment: NewPayment): Promise<void> {
  const { agreementNumber, no, attempt, bankAccount } = payment
  const id = deps.ids()
  const obligation = { agreementNumber, instalment: no, payee: PAYEE_ID }
  await new PaymentWriter(tx).add({
    id,
    instalment_id: payment.instalmentId,
    approval_id: payment.approvalId,
    idempotency_key: paymentKey({ ...obligation, attempt }),
    fund_source_id: payment.fundSourceId,
    payee_name: payment.payeeName,
    bank_cipher: deps.cipher.seal(bankAccount, sealContext('payment.bank', id)),
    bank_last4: bankAccount.slice(-4),
    amount_fen: payment.amountFen,
    state: 'draft',
    bank_serial: null,
    paid_on: null,
    created_at: now,
    updated_at: now,
  })
}

/** The source with the most money not yet spoken for; the first by code when they are level. */
async function roomiestSource(reader: PaymentReader): Promise<SourceRoom> {
  const rooms = await reader.sourceRooms()
  const left = ({ raisedFen, takenFen, plannedFen }: SourceRoom) =>
    raisedFen - takenFen - plannedFen
  const [first, ...others] = rooms
  if (first === undefined) throw new RefusalError('no-fund-source')
  return others.reduce((best, room) => (left(room) > left(best) ? room : best), first)
}
