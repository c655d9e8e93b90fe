import type { IsoDate } from '../../kernel/iso-date.ts'

/** What happened to a household on its way; stars follow from these and are never typed. */
export type StarEventType =
  | 'surveyed'
  | 'survey-voided'
  | 'signed'
  | 'rescinded'
  | 'decided'
  | 'handed-over'
  | 'handover-revoked'

export const STAR_EVENT_TYPES = [
  'surveyed',
  'survey-voided',
  'signed',
  'rescinded',
  'decided',
  'handed-over',
  'handover-revoked',
] as const satisfies readonly StarEventType[]

export interface StarEvent {
  readonly type: StarEventType
  readonly on: IsoDate
}

/**
 * Where a household stands.
 * On the decision path (决) the second star is missing, so there is no third: the handover is
 * `handedOver`, and the household counts as decided, not as signed.
 */
export interface Stars {
  readonly stars: 0 | 1 | 2 | 3
  readonly measured: boolean
  readonly signed: boolean
  readonly decided: boolean
  readonly handedOver: boolean
  /** Day of the last event, `null` before the first: the start of the days in this state. */
  readonly since: IsoDate | null
}
