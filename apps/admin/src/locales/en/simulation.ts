import type { simulation as source } from '../zh-CN/simulation.ts'

/** What a draft of the measures would do to the households as they are. */
export const simulation: Readonly<Record<keyof typeof source, string>> = {
  'simulation.after': 'Under the draft {version}',
  'simulation.afterSum': 'Draft',
  'simulation.again': 'Simulate again',
  'simulation.before': 'Under the measures {version}',
  'simulation.beforeSum': 'Before',
  'simulation.between': '{from} to {to}',
  'simulation.blocked': 'Households that cannot be computed',
  'simulation.bound': 'Signed',
  'simulation.boundBetter':
    '{n} households that have signed would get more under the draft, {amount} in all. What is signed stays; making it up to them needs a decision of its own.',
  'simulation.budget': 'Budget',
  'simulation.change': 'Change',
  'simulation.delta': 'Change of the budget, were signed and unsigned alike to follow the draft',
  'simulation.equality': 'One ruler',
  'simulation.equalityBreaks':
    '{groups} groups with {households} households have equal facts, some signed and some not: the signed keep the old text, the others would follow the draft, with different money.',
  'simulation.equalityHolds': 'Households with equal facts get equal money, signed or not.',
  'simulation.from': '{from} and over',
  'simulation.householdCount': 'Households',
  'simulation.households': '{n} households',
  'simulation.is.less': 'less',
  'simulation.is.more': 'more',
  'simulation.is.same': 'unchanged',
  'simulation.isBound': 'signed, unchanged',
  'simulation.isFree': 'not signed',
  'simulation.less': 'Less',
  'simulation.line': 'Line',
  'simulation.linesMessage': 'The line that changes most is {line}: {amount}',
  'simulation.linesSame': 'No line changes in sum',
  'simulation.more': 'More',
  'simulation.mostAffected': 'Most affected households',
  'simulation.needsSaved':
    'The simulation is of the draft as saved; you have changes that are not saved.',
  'simulation.noneAffected': 'The net of no household changes.',
  'simulation.noneBlocked': 'Every household can be computed under both texts.',
  'simulation.quantileNote':
    'The figure under 90 %, for one: nine in ten households change by no more.',
  'simulation.quantiles': 'Quantiles',
  'simulation.running': 'Computing every household under the draft',
  'simulation.said':
    'Computed {at}: {n} households, {compared} of them under both texts; it took {ms} ms. Nothing is stored.',
  'simulation.share': 'Share',
  'simulation.spreadMessage': 'The household in the middle changes by {median}',
  'simulation.spreadNote': 'Households by the change of their net',
  'simulation.spreadSame': 'The net of {share} of the households does not change',
  'simulation.under': 'under {to}',
  'simulation.why': 'Why',
  'simulation.zonesMessage': 'The zone that changes most is {zone}: {amount}',
  'simulation.zonesSame': 'No zone changes in sum',
}
