import { checkPayeeName } from '@yichi/domain/cases/payment/name-check'
import { checkHand } from '@yichi/domain/rules/approval/separation'
import { ApprovalWriter } from '../../store/approval/writer.ts'
import { PaymentWriter } from '../../store/payment/writer.ts'
import { ProgressWriter } from '../../store/progress/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { normaliseBankAccount } from '../bank-account.ts'
import type { Deps } from '../deps.ts'
import { loadFundCase, type FundCase } from '../fund-case.ts'
import { sealContext } from '../personal-field.ts'
import { setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { reopenRound } from '../reopen-round.ts'
import { shownDigest } from '../shown-digest.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'

export interface CorrectAccountInput {
  readonly approvalId: string
  readonly shownSha256: string
  readonly bankAccount: string
  readonly payeeName: string
  /** What the signed account-change form says. */
  readonly reason: string
}

/**
 * Files another account for a payment that has not been approved. The account is part of what was
 * signed, so every signature is void and the chain begins again at its first step.
 */
export async function correctAccount(
  deps: Deps,
  actor: Actor,
  input: CorrectAccountInput,
): Promise<{ approvalId: string }> {
  return inOneUnit(deps, actor, async (writing) => {
    const { tx } = writing
    const fundCase = await loadFundCase({ cipher: deps.cipher, db: tx }, actor, input.approvalId)
    const { record } = fundCase
    requireMay(actor, 'agreement.correctAccount', record.zoneId)
    requireCorrectable(fundCase, actor, input)
    const bankAccount = normaliseBankAccount(input.bankAccount)
    const shownSha256 = shownDigest(deps.cipher, {
      sheetSha256: fundCase.sheet.sha256,
      direction: record.direction,
      amountFen: record.amountFen,
      payeeName: record.ownerName,
      bankAccount,
      fundSource: fundCase.payment?.fundSourceCode ?? null,
    })
    // The same account again changes nothing, and signatures for it stay good.
    if (shownSha256 === record.shownSha256) throw new RefusalError('already-acted')
    const approvalId = await beginAgain(writing, fundCase, shownSha256)
    await fileAccount(writing, fundCase, { bankAccount, approvalId })
    await remember(writing, {
      action: 'account-corrected',
      subject: { kind: 'approval', id: approvalId },
      householdId: record.householdId,
      detail: { instalmentNo: record.instalmentNo, reason: input.reason, shownSha256 },
    })
    return { approvalId }
  })
}

function requireCorrectable(
  { record, payment, approval }: FundCase,
  actor: Actor,
  input: CorrectAccountInput,
): void {
  const isOpen = record.status === 'pending' || record.status === 'held'
  if (!isOpen) throw new RefusalError('closed')
  if (payment?.state !== 'draft') throw new RefusalError('not-this-step')
  if (input.shownSha256 !== record.shownSha256) throw new RefusalError('shown-changed')
  if (input.reason === '') throw new RefusalError('reason-required')
  const owner = { name: record.ownerName, standing: 'owner' } as const
  if (!checkPayeeName(input.payeeName, [owner]).ok) throw new RefusalError('payee-not-owner')
  const { hands, related = [] } = approval
  const hand = checkHand({ person: actor.accountId }, { hands, related }, 'sign')
  if (!hand.ok) throw new RefusalError(hand.refusal)
}

async function beginAgain(
  writing: Writing,
  fundCase: FundCase,
  shownSha256: string,
): Promise<string> {
  const { record, approval } = fundCase
  const from = { step: record.step, status: record.status }
  const ended = {
    step: record.step,
    status: 'returned',
    dueOn: record.dueOn,
    closedAt: writing.now,
  } as const
  const approvals = new ApprovalWriter(writing.tx)
  if (!(await approvals.move(record.id, from, ended))) throw new RefusalError('already-acted')
  const round = await reopenRound(writing, fundCase, { ended: approval, shownSha256 })
  const action = record.dueEvent === 'handover' ? 'pay-reward' : 'approve'
  await setNextStep(writing, record.householdId, { action, dueOn: round.dueOn })
  return round.approvalId
}

async function fileAccount(
  { deps, tx, now }: Writing,
  { record, payment }: FundCase,
  of: { readonly bankAccount: string; readonly approvalId: string },
): Promise<void> {
  if (payment === undefined) return
  const { cipher } = deps
  const last4 = of.bankAccount.slice(-4)
  const forHousehold = sealContext('household.bank', record.householdId)
  const bank = { cipher: cipher.seal(of.bankAccount, forHousehold), last4 }
  await new ProgressWriter(tx).setBank(record.householdId, bank)
  const forPayment = sealContext('payment.bank', payment.id)
  const account = { cipher: cipher.seal(of.bankAccount, forPayment), last4 }
  const payments = new PaymentWriter(tx)
  if (!(await payments.setAccount(payment.id, account))) throw new RefusalError('already-acted')
  await payments.redraft(payment.id, of.approvalId, now)
}
