import { isReadAction } from './read-actions.ts'

/** What is needed of an event to fold it with its neighbours. */
export interface Foldable {
  readonly at: string
  readonly actorId: string | null
  readonly action: string
  readonly result: 'done' | 'refused'
}

/** Events that are told as one: the first of them, until when, and how often. */
export interface Fold<E extends Foldable> {
  readonly event: E
  readonly fromAt: string
  readonly untilAt: string
  readonly times: number
}

/** Folds reads of one person that follow each other; everything else stands alone. Keeps the order given. */
export function foldReads<E extends Foldable>(events: readonly E[]): readonly Fold<E>[] {
  const folds: Fold<E>[] = []
  for (const event of events) {
    const last = folds.at(-1)
    if (last !== undefined && belongs(last.event, event)) {
      const [fromAt, untilAt] =
        event.at < last.fromAt ? [event.at, last.untilAt] : [last.fromAt, event.at]
      folds[folds.length - 1] = { event: last.event, fromAt, untilAt, times: last.times + 1 }
    } else {
      folds.push({ event, fromAt: event.at, untilAt: event.at, times: 1 })
    }
  }
  return folds
}

function belongs(one: Foldable, next: Foldable): boolean {
  const isRead = one.result === 'done' && isReadAction(one.action)
  return (
    isRead && next.result === 'done' && one.action === next.action && one.actorId === next.actorId
  )
}
