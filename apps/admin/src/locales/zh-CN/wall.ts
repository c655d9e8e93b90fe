/** The three-star wall. */
export const wall = {
  'wall.days': '停留天数',
  'wall.daysInState': '在这一步 {n} 天',
  'wall.empty': '这个片区还没有登记楼栋和住户。',
  'wall.filter': '按星筛选',
  'wall.help': '鼠标指向看一户，点开进入；键盘用方向键移动，Enter 打开。',
  'wall.label': '{zone} 三星销控，用方向键移动，Enter 打开',
  'wall.payment': '付款',
  'wall.paymentLegend': '格底短线：部分已付；长线：已付清',
  'wall.title': '三星销控',
} as const
