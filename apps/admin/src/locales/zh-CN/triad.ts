/** Changes among the three administrators. */
export const triad = {
  'triad.empty': '没有三员变更。',
  'triad.kind.admit-administrator': '任命一位管理员',
  'triad.kind.remove-administrator': '免去一位管理员',
  'triad.kindHead': '变更',
  'triad.note': '三位管理员里要有两位同意，当事人不能表决；每一类至少留一位。',
  'triad.person': '谁',
  'triad.problem.kind': '请选择变更。',
  'triad.problem.person': '请选择这个人。',
  'triad.problem.role': '请选择是哪一类管理员。',
  'triad.propose': '提出三员变更',
  'triad.proposed': '已提出，等另一位管理员同意。',
  'triad.role': '管理员',
} as const
