import { assert } from '@yichi/domain/kernel/assert'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { starsOf } from '@yichi/domain/rules/star/derive'
import type { StarEventKind } from '../store/progress/reader.ts'
import { ProgressWriter, type CounterDelta, type NextStep } from '../store/progress/writer.ts'
import { RefusalError } from './refusal-error.ts'
import type { Writing } from './writing.ts'

export const NO_CHANGE: CounterDelta = {
  measured: 0,
  signed: 0,
  handedOver: 0,
  monetary: 0,
  signedFen: 0,
  paidFen: 0,
}

export interface StarChange {
  readonly householdId: string
  readonly zoneId: string
  readonly kind: StarEventKind
  readonly on: string
  /** The survey, agreement or handover it came from. */
  readonly sourceId: string
  readonly delta: Partial<CounterDelta>
}

/**
 * Files a star event with all that follows from it, in the transaction of its cause: the
 * household's stars, and the counters of its zone and day. Refuses with `dates-out-of-order` when
 * the event is dated before the one it follows.
 */
export async function recordStar(writing: Writing, change: StarChange): Promise<void> {
  const { deps, tx, now } = writing
  const { householdId, zoneId, kind, on, sourceId, delta } = change
  const writer = new ProgressWriter(tx)
  const before = await writer.starEvents(householdId)
  const last = before.at(-1)
  if (last !== undefined && on < last.eventOn) throw new RefusalError('dates-out-of-order')
  const events = [...before, { kind, eventOn: on }]
  const stars = starsOf(events.map((one) => ({ type: one.kind, on: isoDate(one.eventOn) })))
  assert(stars.ok, 'progress: a star event that cannot follow')
  await writer.addStarEvent({
    id: deps.ids(),
    household_id: householdId,
    zone_id: zoneId,
    kind,
    event_on: on,
    recorded_at: now,
    source_id: sourceId,
  })
  await writer.setStars(householdId, stars.value.stars)
  await writer.count(zoneId, on, { ...NO_CHANGE, ...delta })
}

/** Counts money that reached a household, on the day the bank paid it. */
export async function recordPaid(
  { tx }: Writing,
  paid: { readonly zoneId: string; readonly on: string; readonly amountFen: number },
): Promise<void> {
  const delta = { ...NO_CHANGE, paidFen: paid.amountFen }
  await new ProgressWriter(tx).count(paid.zoneId, paid.on, delta)
}

/** What a household's file waits for next, and by when. */
export type NextAction =
  | 'survey'
  | 'compute'
  | 'confirm'
  | 'sign'
  | 'approve'
  | 'pay'
  | 'hand-over'
  | 'pay-reward'
  | 'done'

export async function setNextStep(
  { tx }: Writing,
  householdId: string,
  next: NextStep & { readonly action: NextAction },
): Promise<void> {
  await new ProgressWriter(tx).setNextStep(householdId, next)
}
