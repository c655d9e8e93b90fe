import type { Approval, ApprovalCommand } from '@yichi/domain/rules/approval/approval'
import { decideStep } from '@yichi/domain/rules/approval/decide'
import { returnTo } from '@yichi/domain/rules/approval/return-to'
import { isUniqueViolation } from '../../db/db-error.ts'
import { LedgerReader } from '../../store/ledger/reader.ts'
import { PaymentReader } from '../../store/payment/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { fileAct } from '../file-act.ts'
import { fundActor, loadFundCase, type FundCase } from '../fund-case.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'
import { fileFailure } from './file-failure.ts'
import { filePaid } from './file-paid.ts'

export interface BankResult {
  readonly approvalId: string
  readonly shownSha256: string
  readonly outcome: 'paid' | 'failed'
  /** The bank's own number of this movement: taken once, whatever it was for. */
  readonly bankSerial: string
  readonly paidOn: string
  /** Why the bank refused; needed for a failure. */
  readonly reason?: string | undefined
}

/**
 * Files what the bank says of an instalment at the last step: paid, received, or refused. Refuses
 * a serial that is known (`duplicate-bank-serial`), so that posting an answer again changes nothing.
 */
export async function postResult(
  deps: Deps,
  actor: Actor,
  input: BankResult,
): Promise<{ status: 'passed' | 'returned' }> {
  try {
    return await inOneUnit(deps, actor, (writing) => post(writing, input))
  } catch (error) {
    // Two cashiers posted the same serial at once: the database let one of them in.
    if (isUniqueViolation(error)) throw new RefusalError('duplicate-bank-serial')
    throw error
  }
}

async function post(
  writing: Writing,
  input: BankResult,
): Promise<{ status: 'passed' | 'returned' }> {
  const { deps, tx, actor, now, today } = writing
  const fundCase = await loadFundCase({ cipher: deps.cipher, db: tx }, actor, input.approvalId)
  const { approval, record, shownNow } = fundCase
  requireMay(actor, 'payment.postResult', record.zoneId)
  await requireNewSerial(writing, input.bankSerial)
  if (input.paidOn > today) throw new RefusalError('date-in-future')
  if (input.paidOn < record.signedOn) throw new RefusalError('dates-out-of-order')
  const decided = decideStep(approval, toCommand(input, now), fundActor(actor, record.zoneId))
  if (!decided.ok) throw new RefusalError(decided.refusal)
  if (shownNow !== record.shownSha256) throw new RefusalError('shown-changed')
  await fileAct(writing, fundCase, decided.value)
  await fileOutcome(writing, fundCase, { input, ended: decided.value })
  return { status: input.outcome === 'paid' ? 'passed' : 'returned' }
}

async function requireNewSerial({ tx }: Writing, bankSerial: string): Promise<void> {
  const isKnown =
    (await new PaymentReader(tx).hasBankSerial(bankSerial)) ||
    (await new LedgerReader(tx).isBooked('collect', bankSerial))
  if (isKnown) throw new RefusalError('duplicate-bank-serial')
}

function toCommand({ outcome, shownSha256, reason }: BankResult, at: string): ApprovalCommand {
  const shared = { step: 'paid-to-household', shownSha256, at } as const
  if (outcome === 'paid') return { type: 'pass', ...shared }
  // The bank refuses what it cannot credit: the account is at fault, and the chain begins again.
  const code = 'ACCOUNT_MISMATCH'
  return { type: 'return', ...shared, code, to: returnTo(shared.step, code), reason: reason ?? '' }
}

async function fileOutcome(
  writing: Writing,
  fundCase: FundCase,
  { input, ended }: { readonly input: BankResult; readonly ended: Approval },
): Promise<void> {
  const { bankSerial, paidOn, outcome } = input
  if (outcome === 'paid') await filePaid(writing, fundCase, { bankSerial, paidOn })
  else await fileFailure(writing, fundCase, { bankSerial, ended })
  const { record } = fundCase
  await remember(writing, {
    action: outcome === 'paid' ? 'bank-paid' : 'bank-failed',
    subject: { kind: 'instalment', id: record.instalmentId },
    householdId: record.householdId,
    detail: {
      instalmentNo: record.instalmentNo,
      direction: record.direction,
      amountFen: record.amountFen,
      paidOn,
    },
  })
}
