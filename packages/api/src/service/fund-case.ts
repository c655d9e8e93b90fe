import { assert } from '@yichi/domain/kernel/assert'
import { addDays } from '@yichi/domain/kernel/iso-date'
import type { Act, Approval, ApprovalActor } from '@yichi/domain/rules/approval/approval'
import {
  FUND_CHAIN,
  type ApprovalRole,
  type FundStep,
  type ReturnCode,
} from '@yichi/domain/rules/approval/chains'
import { fundStep } from '@yichi/domain/rules/approval/fund-step'
import { returnTo } from '@yichi/domain/rules/approval/return-to'
import type { CaseHands } from '@yichi/domain/rules/approval/separation'
import { may } from '@yichi/domain/rules/identity/may'
import type { Db, Tx } from '../db/database.ts'
import { instant, shanghaiDay } from '../observe/clock.ts'
import {
  ApprovalReader,
  type ActRecord,
  type ApprovalCaseRecord,
} from '../store/approval/reader.ts'
import { CaseHandsReader } from '../store/case-hands/reader.ts'
import { PaymentReader, type PaymentRecord } from '../store/payment/reader.ts'
import { SettlementReader, type SheetRecord } from '../store/settlement/reader.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'
import { sealContext } from './personal-field.ts'
import { RefusalError } from './refusal-error.ts'
import { shownDigest } from './shown-digest.ts'
import { visibleZoneIds } from './visible-zones.ts'

/** A hold lasts this many days before it is reminded of; only a person releases it. */
export const HOLD_DAYS = 7

/** An approval round with everything it covers, as the rules and the screens need it. */
export interface FundCase {
  readonly record: ApprovalCaseRecord
  readonly sheet: SheetRecord
  /** Undefined when the household pays: then nothing leaves the special account. */
  readonly payment: PaymentRecord | undefined
  readonly acts: readonly ActRecord[]
  readonly approval: Approval
  /** The digest of the case as it stands in the database now. */
  readonly shownNow: string
}

/** Refuses with `not-found` when there is no such round or the actor does not work in its zone. */
export async function loadFundCase(
  deps: Pick<Deps, 'cipher'> & { readonly db: Db | Tx },
  actor: Actor,
  approvalId: string,
): Promise<FundCase> {
  const { cipher, db } = deps
  const reader = new ApprovalReader(db)
  const record = await reader.findCase(approvalId, visibleZoneIds(actor))
  if (record === undefined) throw new RefusalError('not-found')
  const sheet = await coveredSheet(db, record)
  const acts = await reader.actsOfInstalment(record.instalmentId)
  const payment = await new PaymentReader(db).ofInstalment(record.instalmentId)
  const bankAccount =
    payment && cipher.open(payment.bankCipher, sealContext('payment.bank', payment.id))
  const shownNow = shownDigest(cipher, {
    sheetSha256: sheet.sha256,
    direction: record.direction,
    amountFen: record.amountFen,
    payeeName: payment?.payeeName ?? record.ownerName,
    bankAccount: bankAccount ?? null,
    fundSource: payment?.fundSourceCode ?? null,
  })
  const hands = await new CaseHandsReader(db).ofHousehold(record.householdId)
  const approval = toApproval(record, hands, acts)
  return { record, sheet, payment, acts, approval, shownNow }
}

/** The sheet an instalment rests on: the signed one, or the final one with the handover reward. */
async function coveredSheet(db: Db | Tx, record: ApprovalCaseRecord): Promise<SheetRecord> {
  const reader = new SettlementReader(db)
  const sheet =
    record.dueEvent === 'signing'
      ? await reader.findSheet(record.sheetId, null)
      : await reader.lastSheet(record.householdId)
  assert(sheet !== undefined, 'approval: the sheet of a round is not there')
  return sheet
}

function toAct(record: ActRecord): Act {
  const step = record.step as FundStep
  const { role } = fundStep(step)
  const { actorId: person, onBehalfOf, actedAt: at, round, shownSha256, decision } = record
  const shared = { step, person, role, onBehalfOf, at, round, shownSha256 }
  const reason = record.reason ?? ''
  switch (decision) {
    case 'pass':
      return { ...shared, decision }
    case 'return': {
      const code = record.returnCode as ReturnCode
      return { ...shared, decision, code, to: returnTo(step, code), reason }
    }
    case 'hold':
      return { ...shared, decision, reason, until: holdUntil(at) }
    case 'release':
      return { ...shared, decision, reason }
    default:
      return decision satisfies never
  }
}

/** The last day of a hold that began at an instant. */
export function holdUntil(at: string) {
  return addDays(shanghaiDay(instant(at)), HOLD_DAYS)
}

function toApproval(
  record: ApprovalCaseRecord,
  { hands, related }: CaseHands,
  records: readonly ActRecord[],
): Approval {
  const acts = records.filter((act) => act.round <= record.round).map(toAct)
  const { round, shownSha256 } = record
  const shared = { round, shownSha256, acts, hands, related }
  const step = record.step as FundStep
  const last = acts.findLast((act) => act.round === round)
  switch (record.status) {
    case 'pending':
      return { kind: 'pending', step, ...shared }
    case 'passed':
      return { kind: 'passed', ...shared }
    case 'held':
      assert(last?.decision === 'hold', 'approval: held without a hold')
      return { kind: 'held', step, reason: last.reason, until: last.until, ...shared }
    case 'returned': {
      // A round also ends without a return when what it covers was corrected: it begins anew at B1.
      if (last?.decision !== 'return') {
        return { kind: 'returned', from: step, to: 'signing', code: 'OTHER', reason: '', ...shared }
      }
      const { to, code, reason } = last
      return { kind: 'returned', from: step, to, code, reason, ...shared }
    }
    default:
      return record.status satisfies never
  }
}

/** The actor with the chain's roles that count in the zone; a role of one's own comes before a lent one. */
export function fundActor(actor: Actor, zoneId: string): ApprovalActor {
  const counting = actor.roles.filter((one) => may([one], 'approval.act', zoneId))
  const roles: ApprovalRole[] = []
  const lent: Partial<Record<ApprovalRole, string>> = {}
  for (const { role } of FUND_CHAIN) {
    const held = counting.filter((one) => one.role === role)
    const [first] = held
    if (first === undefined) continue
    roles.push(role)
    const isOwn = held.some(({ onBehalfOf }) => onBehalfOf === null)
    if (!isOwn && first.onBehalfOf !== null) lent[role] = first.onBehalfOf.accountId
  }
  return { person: actor.accountId, roles, lent }
}
