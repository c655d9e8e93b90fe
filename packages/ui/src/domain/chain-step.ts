/** Where one hand of a chain stands. */
export type ChainStepState = 'done' | 'current' | 'waiting' | 'returned' | 'held'

/** One hand of a chain, in words the caller has already translated. */
export interface ChainStep {
  readonly key: string
  readonly label: string
  readonly state: ChainStepState
  /** The state in words, for those who do not see the mark. */
  readonly stateLabel: string
  /** Who acted or must act, and when; null while unknown. */
  readonly who?: string | null
  readonly at?: string | null
}
