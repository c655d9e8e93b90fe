/** What the trail calls each way of looking at personal data. A read is no act: it changes nothing. */
export const READ_ACTIONS = [
  'accounts-listed',
  'case-read',
  'comparison-printed',
  'comparison-read',
  'household-read',
  'households-found',
  'households-listed',
  'inbox-read',
  'interests-listed',
  'own-file-read',
  'own-visits-read',
  'personal-revealed',
  'residents-listed',
  'sheet-previewed',
  'similar-read',
  'trail-exported',
  'trail-read',
  'trail-searched',
  'wall-read',
] as const

export type ReadAction = (typeof READ_ACTIONS)[number]

export function isReadAction(action: string): action is ReadAction {
  return READ_ACTIONS.some((one) => one === action)
}
