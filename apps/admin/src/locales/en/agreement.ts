import type { agreement as source } from '../zh-CN/agreement.ts'

/** The agreement. */
export const agreement: Readonly<Record<keyof typeof source, string>> = {
  'agreement.account': 'Bank account',
  'agreement.accountHint': '12 to 30 digits; stored encrypted, later only the last four are shown.',
  'agreement.correct': 'Correct the account',
  'agreement.correctNote':
    'The payee and the account are part of what was signed: after a correction the signatures are void and the approval begins again.',
  'agreement.corrected': 'Account corrected; the approval begins again.',
  'agreement.direction': 'Direction',
  'agreement.dueEvent': 'Due',
  'agreement.instalment': 'Instalment',
  'agreement.needsSheet':
    'There is no confirmed sheet, so nothing can be signed. It is computed first, then confirmed by another person.',
  'agreement.paidOn': 'Paid on',
  'agreement.payee': 'Payee',
  'agreement.problem.account':
    'The account has 12 to 30 digits; please check it against the passbook or card.',
  'agreement.problem.payee': 'Please enter the payee’s name.',
  'agreement.problem.reason': 'Please say why it is corrected, and what the household signed.',
  'agreement.problem.signedOn': 'Please enter the day of signing.',
  'agreement.ready':
    'The sheet is confirmed. With the owner present, check the digest, the payee and the account, then sign.',
  'agreement.reason': 'Why it is corrected',
  'agreement.sign': 'Sign the agreement',
  'agreement.signByOther': 'Done by a signer of this zone.',
  'agreement.signFor': 'Sign for {amount}',
  'agreement.signed': 'Agreement {number} signed; the fund approval is open.',
  'agreement.signedBy': 'Signed by',
  'agreement.signedOn': 'Signed on',
  'agreement.signedOnHint': 'The same day as on the sheet; otherwise compute again.',
  'agreement.status': 'Status',
  'agreement.title': 'Agreement',
}
