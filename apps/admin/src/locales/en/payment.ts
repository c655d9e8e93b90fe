import type { payment as source } from '../zh-CN/payment.ts'

/** Payments. */
export const payment: Readonly<Record<keyof typeof source, string>> = {
  'payment.outcome.failed': 'Failed',
  'payment.outcome.paid': 'Paid',
  'payment.post': 'Post the bank’s result',
  'payment.problem.on': 'Please enter the day the bank acted.',
  'payment.problem.reason': 'The payment failed: please give the bank’s reason.',
  'payment.problem.serial': 'Please enter the serial number from the bank’s receipt.',
  'payment.result': 'Bank’s result',
  'payment.serial': 'Bank serial',
  'payment.title': 'Payments',
}
