import { rolesAt } from '@yichi/domain/rules/identity/post'
import { APPROVALS_NEEDED, refusalOfHand } from '@yichi/domain/rules/identity/decide-proposal'
import { checkChange } from '@yichi/domain/rules/identity/check-change'
import type { ProposalKind } from '@yichi/domain/rules/identity/proposal'
import { shanghaiDay } from '../observe/clock.ts'
import { RightsReader, type DecisionRecord, type ProposalRecord } from '../store/rights/reader.ts'
import type { ProposalView } from '../view/authority.ts'
import type { Actor } from './actor.ts'
import { questionOf, toProposal } from './decide-rights.ts'
import type { Deps } from './deps.ts'
import { rightsFacts, rightsHand } from './rights-facts.ts'

const MOST = 200

/** Proposals of the kinds, each with what keeps the reader from deciding it. */
export async function listRights(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: { readonly kinds: readonly ProposalKind[]; readonly openOnly: boolean },
): Promise<readonly ProposalView[]> {
  const reader = new RightsReader(deps.db)
  const today = shanghaiDay(deps.clock())
  const records = await reader.proposals(of.kinds, { limit: MOST, openOnly: of.openOnly })
  const decisions = await reader.decisions(records.map(({ id }) => id))
  const views: ProposalView[] = []
  for (const record of records) {
    const own = decisions.filter(({ proposalId }) => proposalId === record.id)
    views.push(viewOf(record, own, await obstacleOf(reader, { actor, record, today })))
  }
  return views
}

async function obstacleOf(
  reader: RightsReader,
  of: { readonly actor: Actor; readonly record: ProposalRecord; readonly today: string },
): Promise<string | null> {
  const { actor, record, today } = of
  if (record.status !== 'open') return 'proposal-closed'
  const proposal = await toProposal(reader, record, today)
  const refusal = refusalOfHand(proposal, rightsHand(actor))
  return refusal ?? checkChange(proposal, await rightsFacts(reader, questionOf(record, today)))
}

function viewOf(
  record: ProposalRecord,
  decisions: readonly DecisionRecord[],
  obstacle: string | null,
): ProposalView {
  const { id, kind, accountId, login, name, unitId, unitName, unitKind, post } = record
  const approvals = decisions.filter(({ decision }) => decision === 'approve').length
  return {
    id,
    kind,
    account: { id: accountId, login, name },
    unit: { id: unitId, name: unitName },
    post,
    role: rolesAt({ kind: unitKind, post })[0] ?? null,
    zoneCode: record.zoneCode,
    fromOn: record.fromOn,
    untilOn: record.untilOn,
    reason: record.reason,
    proposedBy: record.proposedByName,
    proposedAt: record.proposedAt,
    status: record.status,
    decisions: decisions.map(({ byName, decision, reason, at }) => ({
      byName,
      decision,
      reason,
      at,
    })),
    missing: record.status === 'open' ? Math.max(0, APPROVALS_NEEDED - approvals) : 0,
    obstacle,
  }
}
