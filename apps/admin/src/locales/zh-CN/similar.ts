/** Households like one. */
export const similar = {
  'similar.area': '住宅面积',
  'similar.different': '费率不同',
  'similar.equal': '计价事实相同',
  'similar.facts': '与本户相比',
  'similar.households': '同费率户数',
  'similar.householdsTitle': '最像的户',
  'similar.line': '行',
  'similar.near': '相近',
  'similar.none': '同一版办法下还没有别的结算单。',
  'similar.rate': '费率',
  'similar.ratesNote': '同一版办法、同一处规定，用到的户数；费率不同的户数应为 0。',
  'similar.ratesTitle': '用到的每一个费率',
  'similar.tier': '签约档',
  'similar.title': '和这户一样的户',
} as const
