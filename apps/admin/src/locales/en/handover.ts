import type { handover as source } from '../zh-CN/handover.ts'

/** The handover. */
export const handover: Readonly<Record<keyof typeof source, string>> = {
  'handover.accept': 'Accept the handover',
  'handover.byOther': 'Done by an acceptor of this zone.',
  'handover.done': '{code} handed over; the handover reward follows the date.',
  'handover.note':
    'First compensate, then move: once the money or the home is settled, two acceptors take over the house.',
  'handover.on': 'Handed over on',
  'handover.problem.on': 'Please enter the day of handover.',
  'handover.problem.second': 'Please choose the second acceptor: accepting takes two.',
  'handover.second': 'Second acceptor',
  'handover.sentence': 'Accepted on {day} by {a} and {b}.',
  'handover.statement':
    'The household’s written statement that it moved of its own will is on file',
  'handover.title': 'Handover',
  'handover.voluntary': 'The statement of free will is on file.',
}
