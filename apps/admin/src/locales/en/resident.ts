import type { resident as source } from '../zh-CN/resident.ts'

/** Accounts of residents, at the window. */
export const resident: Readonly<Record<keyof typeof source, string>> = {
  'resident.admit': 'Open a resident’s account',
  'resident.admitted': 'opened {at} by {by}',
  'resident.close': 'Close',
  'resident.closeNote':
    'A closed account never opens again, and its phone is not kept. Another may be opened later.',
  'resident.closed': 'The resident’s account is closed.',
  'resident.goodUntil': 'Good until {until}, and once only',
  'resident.handed': 'Handed to the owner',
  'resident.none':
    'None yet. With their ID, the owner can have one opened here and see the own file at the lobby screen.',
  'resident.note': 'Check the owner’s identity papers in person first.',
  'resident.open': 'Open ({phone}), last signed in {last}',
  'resident.phone': 'Owner’s phone',
  'resident.phoneHint': '11 digits, the same as on the owner’s file',
  'resident.print': 'Print the slip',
  'resident.problem.phone': 'Give the phone number of 11 digits.',
  'resident.problem.reason': 'Say why it is closed.',
  'resident.problem.seen': 'Check the owner’s identity papers first.',
  'resident.reason': 'Why it is closed',
  'resident.renew': 'New one-time code',
  'resident.seen': 'I have seen the owner’s identity papers',
  'resident.slipKeep':
    'Keep it to yourself. If it has run out or the password is forgotten, come to the window again.',
  'resident.slipStep.password': 'Key in the code of this slip, then a password of your own',
  'resident.slipStep.phone': 'Key in your phone number',
  'resident.slipStep.screen': 'Touch “My file” on the lobby screen',
  'resident.slipTitle': 'One-time code',
  'resident.title': 'Resident’s account',
  'resident.toldOnce':
    'The code is shown this once. Print it or write it on the slip, and hand it to the owner.',
  'resident.waiting': 'Open ({phone}), waiting for the owner to set a password, until {until}',
}
