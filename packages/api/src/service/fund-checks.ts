import { checkPayeeName } from '@yichi/domain/cases/payment/name-check'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { FundStep } from '@yichi/domain/rules/approval/chains'
import type { Db, Tx } from '../db/database.ts'
import { ApprovalReader } from '../store/approval/reader.ts'
import { PaymentReader } from '../store/payment/reader.ts'
import { SettlementReader } from '../store/settlement/reader.ts'
import type { FundCase } from './fund-case.ts'
import { loadRulebook, settle } from './settle-facts.ts'

export type CheckId =
  'on-board-1' | 'on-board-2' | 'sheet-hash' | 'name-matches' | 'funds-available'

export const CHECK_IDS = [
  'on-board-1',
  'on-board-2',
  'sheet-hash',
  'name-matches',
  'funds-available',
] as const satisfies readonly CheckId[]

/** What the program itself must find right before a step may be passed. */
const NEEDED: Readonly<Partial<Record<FundStep, readonly CheckId[]>>> = {
  'agreement-review': ['on-board-1', 'sheet-hash', 'name-matches'],
  'finance-leader': ['funds-available'],
  'platform-company': ['on-board-2', 'funds-available'],
}

/** The first check that stands in the way of passing the step, or null. */
export async function failingCheck(
  db: Db | Tx,
  fundCase: FundCase,
  step: FundStep,
): Promise<CheckId | null> {
  for (const id of NEEDED[step] ?? []) {
    if (!(await passes(db, fundCase, id))) return id
  }
  return null
}

/** Every check with its outcome, for the approver's screen. */
export async function runChecks(
  db: Db | Tx,
  fundCase: FundCase,
): Promise<readonly { id: CheckId; passed: boolean }[]> {
  const outcomes: { id: CheckId; passed: boolean }[] = []
  for (const id of CHECK_IDS) outcomes.push({ id, passed: await passes(db, fundCase, id) })
  return outcomes
}

function passes(db: Db | Tx, fundCase: FundCase, id: CheckId): Promise<boolean> | boolean {
  const { householdCode, ownerName } = fundCase.record
  switch (id) {
    case 'on-board-1':
      return new ApprovalReader(db).isOnBoard(householdCode, 1)
    case 'on-board-2':
      return new ApprovalReader(db).isOnBoard(householdCode, 2)
    case 'sheet-hash':
      return isSheetUntouched(db, fundCase)
    case 'name-matches': {
      const payeeName = fundCase.payment?.payeeName ?? ownerName
      return checkPayeeName(payeeName, [{ name: ownerName, standing: 'owner' }]).ok
    }
    case 'funds-available':
      return hasFunds(db, fundCase)
    default:
      return id satisfies never
  }
}

/** Settles the stored facts again: sheet, lines and agreement must all say the same. */
async function isSheetUntouched(db: Db | Tx, { record, sheet }: FundCase): Promise<boolean> {
  const reader = new SettlementReader(db)
  const rulebook = await loadRulebook(reader, sheet.rulebookVersionId)
  const again = settle(sheet.facts, rulebook)
  if (!again.ok || again.value.sha256 !== sheet.sha256) return false
  const lines = (await reader.linesOf([sheet.id])).get(sheet.id) ?? []
  if (canonicalJson(lines) !== canonicalJson(again.value.sheet.lines)) return false
  return record.dueEvent === 'handover' || sheet.sha256 === record.sheetSha256
}

/** Whether the source holds the amount, beside what it has given already. */
async function hasFunds(db: Db | Tx, { record, payment }: FundCase): Promise<boolean> {
  if (payment === undefined) return true
  const room = await new PaymentReader(db).sourceRoom(payment.fundSourceId)
  if (room === undefined) return false
  const own = payment.state === 'draft' ? 0 : record.amountFen
  return room.raisedFen - room.takenFen + own >= record.amountFen
}
