export const trail = {
  'trail.account': 'History of the account of {name}',
  'trail.none': 'Nothing is on record yet.',
  'trail.note':
    'Who did what and when, and who looked, the latest first. Looking here is recorded as well.',
  'trail.open': 'History',
  'trail.openOf': '{name}: history',
  'trail.record': 'History of {name}',
  'trail.times': '{n} times, until {until}',
  'trail.unit': 'History of the unit {name}',
} as const
