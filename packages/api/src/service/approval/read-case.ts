import type { ApprovalCommand } from '@yichi/domain/rules/approval/approval'
import { decideStep } from '@yichi/domain/rules/approval/decide'
import type { FundStep } from '@yichi/domain/rules/approval/chains'
import { InboxReader } from '../../store/approval/inbox.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import type { ApprovalCaseView, ApprovalView } from '../../view/approval.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { fundActor, loadFundCase, type FundCase } from '../fund-case.ts'
import { runChecks } from '../fund-checks.ts'
import { guardedSheet, sheetView } from '../sheet-view.ts'
import { sightsOf, type Sights } from '../sights.ts'
import { stepScopes } from './step-scopes.ts'

/** Everything an approver has before them: what they sign, the evidence, and what was checked. */
export async function readCase(
  deps: Deps,
  actor: Actor,
  input: { readonly approvalId: string },
): Promise<ApprovalCaseView> {
  const fundCase = await loadFundCase(deps, actor, input.approvalId)
  const { record, sheet } = fundCase
  const sights = sightsOf(actor, record.zoneCode)
  const lines = await new SettlementReader(deps.db).linesOf([sheet.id])
  return {
    approval: approvalView(fundCase, sights),
    household: {
      code: record.householdCode,
      ownerName: record.ownerName,
      zoneCode: record.zoneCode,
      zoneName: record.zoneName,
      address: sights.address === 'hidden' ? null : `${record.buildingName} ${record.door}`,
    },
    agreement: {
      number: record.agreementNumber,
      signedOn: record.signedOn,
      dayNo: record.dayNo,
      sheetSha256: record.sheetSha256,
    },
    sheet: guardedSheet(sheetView(sheet, lines.get(sheet.id) ?? []), sights),
    checks: await runChecks(deps.db, fundCase),
    cannotActBecause: refusalFor(fundCase, actor, deps.clock()),
    nextApprovalId: await nextApprovalId(deps, actor, fundCase),
  }
}

function approvalView({ record, payment, acts }: FundCase, sights: Sights): ApprovalView {
  const bankLast4 = payment?.bankLast4 ?? null
  return {
    id: record.id,
    instalmentNo: record.instalmentNo,
    dueEvent: record.dueEvent,
    direction: record.direction,
    amountFen: record.amountFen,
    round: record.round,
    step: record.step,
    status: record.status,
    openedAt: record.openedAt,
    dueOn: record.dueOn,
    shownSha256: record.shownSha256,
    payeeName: payment?.payeeName ?? record.ownerName,
    bankLast4: sights['bank-account'] === 'hidden' ? null : bankLast4,
    fundSourceName: payment?.fundSourceName ?? '',
    acts: acts
      .filter((act) => act.approvalId === record.id)
      .map(({ seq, step, decision, actorName, onBehalfOfName, actedAt, ...why }) => {
        const { returnCode, reason } = why
        return { seq, step, decision, actorName, onBehalfOfName, actedAt, returnCode, reason }
      }),
  }
}

/** Why the actor could not pass the step that is due (or release its hold), as the rules say it. */
function refusalFor({ approval, record }: FundCase, actor: Actor, at: string): string | null {
  const step = record.step as FundStep
  const { shownSha256 } = record
  const by = fundActor(actor, record.zoneId)
  const shared = { step, shownSha256, at }
  const command: ApprovalCommand =
    record.status === 'held'
      ? { type: 'release', ...shared, reason: 'asked' }
      : { type: 'pass', ...shared }
  const decided = decideStep(approval, command, by)
  return decided.ok ? null : decided.refusal
}

/** The next of the actor's tasks after this one; from the top when this was the last. */
async function nextApprovalId(deps: Deps, actor: Actor, { record }: FundCase) {
  const reader = new InboxReader(deps.db)
  const mine = { scopes: stepScopes(actor), accountId: actor.accountId }
  const after = await reader.list({ ...mine, after: [record.dueOn, record.id], limit: 1 })
  if (after[0] !== undefined) return after[0].approvalId
  const top = await reader.list({ ...mine, after: null, limit: 2 })
  return top.find((task) => task.approvalId !== record.id)?.approvalId ?? null
}
