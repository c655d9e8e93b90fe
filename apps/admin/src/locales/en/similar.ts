import type { similar as source } from '../zh-CN/similar.ts'

/** Households like one. */
export const similar: Readonly<Record<keyof typeof source, string>> = {
  'similar.area': 'Housing area',
  'similar.different': 'Other rate',
  'similar.equal': 'Equal priced facts',
  'similar.facts': 'Beside this household',
  'similar.households': 'Households with it',
  'similar.householdsTitle': 'The most alike',
  'similar.line': 'Line',
  'similar.near': 'Near',
  'similar.none': 'No other sheet under this version yet.',
  'similar.rate': 'Rate',
  'similar.ratesNote':
    'How many households were settled with the same figure of the same version; those with another figure must be 0.',
  'similar.ratesTitle': 'Each rate that was used',
  'similar.tier': 'Tier',
  'similar.title': 'Households like this one',
}
