/** Payments. */
export const payment = {
  'payment.outcome.failed': '付款未成',
  'payment.outcome.paid': '已付到户',
  'payment.post': '登记银行结果',
  'payment.problem.on': '请填写银行办理的日期。',
  'payment.problem.reason': '付款未成，请写清银行给出的原因。',
  'payment.problem.serial': '请填写银行流水号，照回单抄写。',
  'payment.result': '银行结果',
  'payment.serial': '银行流水号',
  'payment.title': '付款',
} as const
