import type { verify as source } from '../zh-CN/verify.ts'

/** What a check of the whole trail may find, each in one sentence. */
export const verify: Readonly<Record<keyof typeof source, string>> = {
  'verify.anchor.hash':
    'Event {seq} is not what it was when it was anchored: up to it, the trail was replaced.',
  'verify.anchor.missing':
    'Event {seq} is gone, though a later one was anchored: the end was cut off, or an older database restored.',
  'verify.anchor.signature': 'The anchor of event {seq} is not signed by a key that is known.',
  'verify.chain.changes':
    'The row changes that belong to event {seq} are not those it was filed with.',
  'verify.chain.clock':
    'Event {seq} is older than the one before it: a clock or an instant was changed.',
  'verify.chain.gap': 'Event {seq} is missing.',
  'verify.chain.hash':
    'Event {seq} does not match its hash: it was edited, put in, or exchanged with another.',
  'verify.chain.head':
    'The trail does not end where it says, at event {seq}: its end was cut off, or something was added to it.',
  'verify.chain.link': 'Event {seq} does not follow the one before it.',
  'verify.ledger.orphan': 'Ledger entry {row} belongs to no booking.',
  'verify.ledger.overdrawn': 'Booking {row} leaves less than nothing in the special account.',
  'verify.ledger.unbalanced': 'Booking {row} does not add up to zero.',
  'verify.row.added': 'Row {row} of {table} is not in the trail: it was added past the program.',
  'verify.row.changed':
    'Row {row} of {table} is not as the trail has it: it was changed past the program.',
  'verify.row.removed': 'Row {row} of {table} is gone: it was removed past the program.',
  'verify.row.touched': 'Row {row} of {table} was changed without an event in the trail.',
}
