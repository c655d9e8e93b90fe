/** Where the next work on a household is done, and by whom. */
export interface NextAct {
  /** Tab of the household's page. */
  readonly tab: HouseholdTab
  /** Roles that do it, the usual one first; none when it is done elsewhere or nothing is left to do. */
  readonly roles: readonly string[]
}

export const HOUSEHOLD_TABS = [
  'overview',
  'survey',
  'sheet',
  'agreement',
  'money',
  'postings',
  'events',
] as const
export type HouseholdTab = (typeof HOUSEHOLD_TABS)[number]

const ACTS: Readonly<Record<string, NextAct>> = {
  survey: { tab: 'survey', roles: ['surveyor'] },
  compute: { tab: 'sheet', roles: ['computer'] },
  confirm: { tab: 'sheet', roles: ['zone-leader', 'computer', 'signer'] },
  sign: { tab: 'agreement', roles: ['signer'] },
  approve: { tab: 'money', roles: [] },
  pay: { tab: 'money', roles: [] },
  'hand-over': { tab: 'agreement', roles: ['acceptor'] },
  'pay-reward': { tab: 'money', roles: [] },
}

/** What comes next for a household; an action this build does not know leads to the overview. */
export function nextAct(action: string): NextAct {
  return ACTS[action] ?? { tab: 'overview', roles: [] }
}
