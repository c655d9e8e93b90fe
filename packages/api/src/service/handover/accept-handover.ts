import { digestOf } from '@yichi/domain/kernel/digest'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { acceptHandover as acceptByRules } from '@yichi/domain/rules/handover/accept'
import { bool } from '../../db/columns.ts'
import { AgreementReader, type AgreementRecord } from '../../store/agreement/reader.ts'
import { HandoverWriter } from '../../store/handover/writer.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { ProgressReader, type HouseholdStanding } from '../../store/progress/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { findColleague } from '../find-colleague.ts'
import { findHousehold } from '../find-household.ts'
import { recordStar } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { requireHand } from '../require-hand.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'
import { openReward } from './open-reward.ts'

export interface AcceptInput {
  readonly householdCode: string
  readonly acceptedOn: string
  readonly secondAcceptorLogin: string
  /** The household declared in writing that it leaves before it is paid, of its own will. */
  readonly voluntaryStatement: boolean
}

export interface AcceptResult {
  readonly handoverId: string
  /** The handover reward to be paid; null when none was earned. */
  readonly instalmentId: string | null
}

/**
 * Files the acceptance of a house by two persons: third star, final sheet with the handover reward,
 * and its instalment. First compensate, then move: refuses with `compensate-first` an unpaid
 * household without its written statement.
 */
export async function acceptHandover(
  deps: Deps,
  actor: Actor,
  input: AcceptInput,
): Promise<AcceptResult> {
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, today } = writing
    const household = await findHousehold(new ProgressReader(tx), actor, input.householdCode)
    requireMay(actor, 'handover.accept', household.zoneId)
    if (input.acceptedOn > today) throw new RefusalError('date-in-future')
    const agreement = await new AgreementReader(tx).effectiveOf(household.id)
    if (agreement === undefined) throw new RefusalError('no-agreement')
    const known = await new HandoverWriter(tx).acceptedOf(household.id)
    if (known !== undefined) throw new RefusalError('already-accepted')
    const second = await findColleague(new IdentityReader(tx), {
      login: input.secondAcceptorLogin,
      role: 'acceptor',
      zoneId: household.zoneId,
      otherThan: actor.accountId,
      day: today,
    })
    const persons = [actor.accountId, second]
    await requireHand(writing, household.id, { duty: 'accept', persons })
    await requireAcceptable(writing, agreement, { household, second, input })
    const handoverId = await fileHandover(writing, agreement, { household, second, input })
    const instalmentId = await openReward(writing, household, { agreement, input })
    return { handoverId, instalmentId }
  })
}

interface Acceptance {
  readonly household: HouseholdStanding
  readonly second: string
  readonly input: AcceptInput
}

async function requireAcceptable(
  { tx, actor }: Writing,
  agreement: AgreementRecord,
  { household, second, input }: Acceptance,
): Promise<void> {
  const instalments = await new AgreementReader(tx).instalmentsOf(agreement.id)
  const isSettled = instalments.every((one) => one.status === 'paid')
  const received = agreement.direction === 'PAY' ? 'paid' : 'housed'
  const acceptedOn = isoDate(input.acceptedOn)
  const statement = { householdCode: household.code, agreement: agreement.number, acceptedOn }
  const accepted = acceptByRules({
    householdCode: household.code,
    acceptors: [{ person: actor.accountId }, { person: second }],
    acceptedOn,
    signedOn: isoDate(agreement.signedOn),
    compensated: isSettled ? received : 'none',
    voluntaryStatement: input.voluntaryStatement
      ? { signedOn: acceptedOn, sha256: digestOf(statement) }
      : null,
    // Two acceptors sign for the keys with the acceptance itself.
    keysReturned: true,
  })
  if (!accepted.ok) throw new RefusalError(accepted.refusal)
}

async function fileHandover(
  writing: Writing,
  agreement: AgreementRecord,
  { household, second, input }: Acceptance,
): Promise<string> {
  const { deps, tx, actor, now } = writing
  const handoverId = deps.ids()
  await new HandoverWriter(tx).add({
    id: handoverId,
    household_id: household.id,
    agreement_id: agreement.id,
    accepted_on: input.acceptedOn,
    acceptor_a: actor.accountId,
    acceptor_b: second,
    voluntary_statement: bool(input.voluntaryStatement),
    status: 'accepted',
    recorded_at: now,
  })
  await recordStar(writing, {
    householdId: household.id,
    zoneId: household.zoneId,
    kind: 'handed-over',
    on: input.acceptedOn,
    sourceId: handoverId,
    delta: { handedOver: 1 },
  })
  await remember(writing, {
    action: 'handover-accepted',
    subject: { kind: 'handover', id: handoverId },
    householdId: household.id,
    detail: {
      acceptedOn: input.acceptedOn,
      voluntaryStatement: bool(input.voluntaryStatement),
    },
  })
  return handoverId
}
