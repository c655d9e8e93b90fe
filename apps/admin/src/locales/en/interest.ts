import type { interest as source } from '../zh-CN/interest.ts'

/** Ties to households that keep somebody off a case. */
export const interest: Readonly<Record<keyof typeof source, string>> = {
  'interest.declare': 'Declare an interest',
  'interest.declareNote':
    "You then take no part in this household's survey, sheet, signing, approval, payment or handover. Only the code and the tie are kept, nothing else about relatives.",
  'interest.declared': 'Declared: you take no part in {code} any more.',
  'interest.emptyAll': 'No interest has been declared or recorded.',
  'interest.emptyOwn':
    'You have declared none. Declare one when you or a relative have a house in a zone.',
  'interest.household': 'Household',
  'interest.householdHint': 'for example 14-0007',
  'interest.inForce': 'in force',
  'interest.knownByHead': 'Known by',
  'interest.login': 'Account',
  'interest.page': 'Who has a tie to a household takes no step of its case',
  'interest.person': 'Person',
  'interest.problem.household': 'Please fill in the household code.',
  'interest.problem.login': 'Please fill in the account.',
  'interest.problem.relation': 'Please choose the tie.',
  'interest.record': 'Record an interest',
  'interest.recordNote': 'Records a tie that was reported or found; the person sees it.',
  'interest.recorded': 'Recorded.',
  'interest.recordedAt': 'Recorded at',
  'interest.relationHead': 'Tie',
  'interest.state': 'State',
  'interest.title': 'Interests',
  'interest.withdraw': 'Withdraw',
  'interest.withdrawNote': 'Withdraws the interest of {name} in {code}; it stays on record.',
  'interest.withdrawReason': 'Reason',
  'interest.withdrawn': 'Withdrawn.',
  'interest.withdrawnAt': 'withdrawn at {at}',
}
