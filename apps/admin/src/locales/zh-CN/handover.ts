/** The handover. */
export const handover = {
  'handover.accept': '验收交房',
  'handover.byOther': '由本片区的验收员办理。',
  'handover.done': '{code} 已交房，搬迁奖励按交房日期核定。',
  'handover.note': '先补偿、后搬迁：款项或安置房落实后，由两名验收员到场验收。',
  'handover.on': '交房日期',
  'handover.problem.on': '请填写交房日期。',
  'handover.problem.second': '请选择第二验收员：验收必须两人。',
  'handover.second': '第二验收员',
  'handover.sentence': '{day} 由 {a}、{b} 验收交房。',
  'handover.statement': '住户自愿搬迁的书面声明已收',
  'handover.title': '交房',
  'handover.voluntary': '自愿搬迁声明已收。',
} as const
