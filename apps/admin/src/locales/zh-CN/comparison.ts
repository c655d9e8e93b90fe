/** The ways to settle side by side. */
export const comparison = {
  'comparison.note': '对比账只供选择，没有存下来。签约以结算单为准。',
  'comparison.offersBest': '安置房：按面积相近自动选',
  'comparison.offersChosen': '安置房：已选 {n} 套',
  'comparison.offersHint': '最多选 {n} 套，每套各成一列。',
  'comparison.print': '打印一页（PDF）',
  'comparison.title': '对比账',
  'comparison.until': '本档到 {day} 为止',
  'comparison.way': '方式',
} as const
