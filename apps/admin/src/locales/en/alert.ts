import type { alert as source } from '../zh-CN/alert.ts'

/** Alerts for the security administrator. */
export const alert: Readonly<Record<keyof typeof source, string>> = {
  'alert.acknowledge': 'Acknowledge',
  'alert.acknowledged': 'Noted.',
  'alert.acknowledgedBy': 'seen by {name} at {at}',
  'alert.empty':
    "No alerts. Unusual sign-ins, attempts beyond one's rights or a broken trail appear here.",
  'alert.fact.about': 'About',
  'alert.fact.count': 'Times',
  'alert.fact.seq': 'Event',
  'alert.look.accounts-locked':
    'See whether one network tries them all. Unlock people who forgot; have the source blocked if they are not ours.',
  'alert.look.bulk-approvals':
    'Ask the office director whether this was a meeting or signing without looking.',
  'alert.look.bulk-reads':
    'Ask why so many households were read; without a task it goes to supervision.',
  'alert.look.chain-broken':
    'Keep a copy of the database at once, have the audit administrator verify, and change nothing on the server.',
  'alert.look.clock-went-back': "Check the server's clock; have what was done meanwhile looked at.",
  'alert.look.many-exports':
    'Ask what the exports are for; every file is marked with name and time.',
  'alert.look.many-not-found': 'Somebody is guessing codes: end their sessions first, then ask.',
  'alert.look.many-refusals':
    'Somebody keeps trying what they may not do: find out whether by mistake.',
  'alert.look.money-out-of-hours':
    'Check with cashier and finance leader that this payment was planned.',
  'alert.look.numbers-revealed':
    'Ask why so many numbers were revealed; the reasons stand in the trail.',
  'alert.look.own-file-failures':
    'See who stands at that screen; residents who forgot get a new code at the window.',
  'alert.look.own-file-guessed':
    'Have the signer call the household; if it is not them, give a new code at the window.',
  'alert.look.reads-out-of-hours':
    'Ask why households were read at night; the account may be used by another.',
  'alert.look.rows-without-event':
    'Somebody changed data past the program: keep a copy of the database and have it verified.',
  'alert.look.sign-in-failures':
    'See which accounts this network tries; have it blocked if it is not ours.',
  'alert.lookAnyway': 'Ask the audit administrator for the trail around this time.',
  'alert.note': 'What was looked at, and what was done',
  'alert.noteText': 'Say what was looked at and what was done; it cannot be changed afterwards.',
  'alert.page': 'The gravest first; each is closed with what was done',
  'alert.rule.accounts-locked': 'Many accounts locked in a short time',
  'alert.rule.bulk-approvals': 'Many approvals by one person in a short time',
  'alert.rule.bulk-reads': 'Many households read by one person',
  'alert.rule.chain-broken': 'The audit trail is broken',
  'alert.rule.clock-went-back': 'The clock went back',
  'alert.rule.many-exports': 'Too many exports',
  'alert.rule.many-not-found': 'Many look-ups of what is not there',
  'alert.rule.many-refusals': 'Many refusals of one person',
  'alert.rule.money-out-of-hours': 'Money released out of hours',
  'alert.rule.numbers-revealed': 'Many full numbers revealed',
  'alert.rule.own-file-failures': "One screen keeps failing to open residents' files",
  'alert.rule.own-file-guessed': "Somebody tries a resident's password for days",
  'alert.rule.reads-out-of-hours': 'Households read at night',
  'alert.rule.rows-without-event': 'Rows changed without an event',
  'alert.rule.sign-in-failures': 'Many failed sign-ins from one network',
  'alert.severity.high': 'High',
  'alert.severity.low': 'Low',
  'alert.severity.medium': 'Medium',
  'alert.waiting': '{n} alerts nobody has looked at',
}
