import type { delegation as source } from '../zh-CN/delegation.ts'

/** Duties given to another for some days. */
export const delegation: Readonly<Record<keyof typeof source, string>> = {
  'delegation.days': 'Days',
  'delegation.duty': 'Duty',
  'delegation.emptyAll': 'There is no delegation.',
  'delegation.emptyOwn': 'You have given none, and nobody has given you one.',
  'delegation.end': 'End',
  'delegation.endNote': '{to} stops standing in for {from} at once.',
  'delegation.ended': 'Ended.',
  'delegation.from': 'From',
  'delegation.fromUntil': '{from} to {until}',
  'delegation.give': 'Give a delegation',
  'delegation.giveNote':
    'For {days} days at most. Every step says who stood in for whom; you both count as hands of the case, and nobody already in it can stand in.',
  'delegation.given': '{to} stands in for you.',
  'delegation.noDuty':
    'You hold no duty that can be given. The steps of the fund chain can; work in the field is done by a colleague of the group.',
  'delegation.page': 'Who stands in for whom, for what, and until when',
  'delegation.problem.duty': 'Please choose a duty.',
  'delegation.problem.from': 'The first day cannot be before today.',
  'delegation.problem.to': 'Please fill in the account of who stands in.',
  'delegation.problem.until': 'Please fill in the last day, not before the first.',
  'delegation.reason': 'Reason',
  'delegation.standsIn': '{to} for {from}',
  'delegation.state.coming': 'not begun',
  'delegation.state.ended': 'ended',
  'delegation.state.now': 'in force',
  'delegation.state.past': 'run out',
  'delegation.stateHead': 'State',
  'delegation.title': 'Delegations',
  'delegation.to': 'Account of who stands in',
  'delegation.toHint': 'Somebody who has had no hand in these cases',
  'delegation.until': 'Until',
  'delegation.who': 'Who for whom',
}
