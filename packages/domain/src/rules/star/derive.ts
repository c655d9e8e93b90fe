import { assert } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { StarEvent, Stars } from './star-event.ts'

type State = Omit<Stars, 'stars' | 'since'>

const NOTHING: State = { measured: false, signed: false, decided: false, handedOver: false }

/** The state after one event, or null when the event cannot follow. Stars are lost in reverse order. */
function after(state: State, type: StarEvent['type']): State | null {
  const { measured, signed, decided, handedOver } = state
  switch (type) {
    case 'surveyed':
      return measured ? null : { ...state, measured: true }
    case 'survey-voided':
      return measured && !signed && !decided ? { ...state, measured: false } : null
    case 'signed':
      // An owner may still agree after a compensation decision: the agreement then replaces it.
      return measured && !signed && !handedOver ? { ...state, signed: true, decided: false } : null
    case 'rescinded':
      return signed && !handedOver ? { ...state, signed: false } : null
    case 'decided':
      return measured && !signed && !decided ? { ...state, decided: true } : null
    case 'handed-over':
      return (signed || decided) && !handedOver ? { ...state, handedOver: true } : null
    case 'handover-revoked':
      return handedOver ? { ...state, handedOver: false } : null
    default:
      return type satisfies never
  }
}

function countStars({ measured, signed, handedOver }: State): Stars['stars'] {
  if (signed) return handedOver ? 3 : 2
  return measured ? 1 : 0
}

/**
 * The stars that a household's events give, in the order they happened.
 *
 * @returns `out-of-order` when an event cannot follow the one before it, or is dated before it
 */
export function starsOf(events: readonly StarEvent[]): Result<Stars, 'out-of-order'> {
  let state = NOTHING
  let since: Stars['since'] = null
  for (const event of events) {
    const next = after(state, event.type)
    if (next === null || (since !== null && event.on < since)) return refuse('out-of-order')
    state = next
    since = event.on
  }
  assert(state.measured || !(state.signed || state.decided), 'star: signed without a survey')
  assert(!(state.signed && state.decided), 'star: both signed and decided')
  return ok({ stars: countStars(state), ...state, since })
}
